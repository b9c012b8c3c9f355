package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class WithdrawnStatusesTest {

  private static final String TABLES =
      """
      create table HFJ_RES_LINK
        (SRC_RESOURCE_ID bigint, TARGET_RESOURCE_ID bigint, SRC_PATH varchar(500));
      create index IDX_RL_TGT_V2 on HFJ_RES_LINK (TARGET_RESOURCE_ID, SRC_PATH, SRC_RESOURCE_ID);
      insert into HFJ_RES_LINK
        select 10000 + x, x, 'Observation.derivedFrom' from system_range(1, 3000);
      analyze;
      """;

  @Test
  void what_rests_on_a_result_is_found_without_reading_all_results() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (String command : TABLES.split(";\\s*", -1)) {
        statement.execute(command);
      }

      String asked = WithdrawnStatuses.RESTING.replace("?", "array[1, 3000]");
      try (ResultSet plan = statement.executeQuery("explain analyze " + asked)) {
        plan.next();
        assertThat(plan.getString(1)).contains("scanCount: 3 ");
      }
    }
  }
}
