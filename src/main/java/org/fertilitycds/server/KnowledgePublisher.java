package org.fertilitycds.server;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.sql.Timestamp;
import java.time.Clock;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the artifacts of the knowledge package where partners read them, {@code
 * /fhir/PlanDefinition/fertility-assessment} and the like. Not at each start: digests of what was
 * published stand in the database, and when the newest is not that of this package, an earlier or a
 * later release ran last.
 */
final class KnowledgePublisher {

  private static final Logger log = LoggerFactory.getLogger(KnowledgePublisher.class);

  private static final String NEWEST =
      "select digest from published_knowledge order by published_at desc fetch first 1 row only";
  private static final String FORGET = "delete from published_knowledge where digest = ?";
  private static final String REMEMBER =
      "insert into published_knowledge (digest, published_at) values (?, ?)";

  private final KnowledgePackage knowledge;
  private final IFhirSystemDao<Bundle, Meta> systemDao;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KnowledgePublisher(
      KnowledgePackage knowledge,
      IFhirSystemDao<Bundle, Meta> systemDao,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.knowledge = knowledge;
    this.systemDao = systemDao;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Publishes, unless this very content was published last. */
  void publish() {
    if (jdbc.queryForList(NEWEST, String.class).contains(knowledge.digest())) {
      return;
    }
    log.info(
        "Knowledge: publishing version {}, {} artifacts",
        knowledge.version(),
        knowledge.artifacts().size());
    transaction.executeWithoutResult(
        status -> {
          systemDao.transactionNested(new SystemRequestDetails(), bundle());
          jdbc.update(FORGET, knowledge.digest());
          jdbc.update(REMEMBER, knowledge.digest(), Timestamp.from(clock.instant()));
        });
  }

  private Bundle bundle() {
    var bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    for (Resource artifact : knowledge.artifacts()) {
      bundle
          .addEntry()
          // HAPI writes ids and versions into what it saves; ours stay as they are.
          .setResource(artifact.copy())
          .getRequest()
          .setMethod(HTTPVerb.PUT)
          .setUrl(artifact.fhirType() + "/" + artifact.getIdElement().getIdPart());
    }
    return bundle;
  }
}
