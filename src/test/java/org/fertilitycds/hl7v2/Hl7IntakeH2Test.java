package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fertilitycds.server.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;

@OnH2
class Hl7IntakeH2Test extends Hl7Intake {

  @Autowired private ObjectProvider<ApplicationRunner> stepsOfTheStart;

  @Autowired
  @Qualifier("openMllp")
  private ApplicationRunner openMllp;

  @Autowired
  @Qualifier("publishKnowledge")
  private ApplicationRunner publishKnowledge;

  /** Before that a message would have no map of units, and wait for review for want of it. */
  @Test
  void mllp_opens_after_the_knowledge_is_published() {
    List<ApplicationRunner> steps = stepsOfTheStart.orderedStream().toList();

    assertThat(steps).contains(publishKnowledge, openMllp);
    assertThat(steps.indexOf(openMllp)).isGreaterThan(steps.indexOf(publishKnowledge));
  }
}
