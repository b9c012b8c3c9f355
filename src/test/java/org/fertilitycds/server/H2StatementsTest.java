package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** H2 itself says by which index it answers, for the statements as HAPI writes them. */
final class H2StatementsTest {

  private static final String TABLES =
      """
      create table HFJ_RESOURCE (RES_ID bigint primary key, RES_TYPE varchar(40), FHIR_ID varchar(64));
      create unique index IDX_RES_TYPE_FHIR_ID on HFJ_RESOURCE (RES_TYPE, FHIR_ID);
      create table HFJ_RES_LINK (SRC_RESOURCE_ID bigint, TARGET_RESOURCE_ID bigint, SRC_PATH varchar(500));
      create index IDX_RL_TGT_V2 on HFJ_RES_LINK (TARGET_RESOURCE_ID, SRC_PATH, SRC_RESOURCE_ID);
      create table HFJ_SPIDX_TOKEN (RES_ID bigint, HASH_SYS_AND_VALUE bigint);
      create index IDX_SP_TOKEN_HASH_SV on HFJ_SPIDX_TOKEN (HASH_SYS_AND_VALUE, RES_ID);
      create index IDX_SP_TOKEN_RESID on HFJ_SPIDX_TOKEN (RES_ID, HASH_SYS_AND_VALUE);
      insert into HFJ_RESOURCE select x, 'Observation', 'r' || x from system_range(1, 3000);
      insert into HFJ_RES_LINK select x, 10000 + x / 10, 'Observation.subject' from system_range(1, 3000);
      insert into HFJ_SPIDX_TOKEN select x, mod(x, 3) from system_range(1, 3000);
      analyze;
      """;

  private static final String BY_IDS =
      "select r.RES_ID from HFJ_RESOURCE r where (r.RES_TYPE=? and r.FHIR_ID=? or r.RES_TYPE=? and"
          + " r.FHIR_ID=? or r.RES_TYPE=? and r.FHIR_ID=?)";

  private static final String BY_PATIENT_AND_CODE =
      "SELECT t1.RES_ID FROM HFJ_RESOURCE t1 INNER JOIN HFJ_RES_LINK t0 ON (t1.RES_ID ="
          + " t0.SRC_RESOURCE_ID) INNER JOIN HFJ_SPIDX_TOKEN t2 ON (t1.RES_ID = t2.RES_ID) WHERE"
          + " (((t0.SRC_PATH = ?) AND (t0.TARGET_RESOURCE_ID = ?)) AND (t2.HASH_SYS_AND_VALUE IN"
          + " (?,?) )) fetch first ? rows only";

  private final H2Statements statements = new H2Statements();

  @Test
  void several_ids_are_looked_up_in_the_index() throws SQLException {
    String asked = statements.inspect(BY_IDS);

    assertThat(asked)
        .isEqualTo(
            "select r.RES_ID from HFJ_RESOURCE r where ((r.RES_TYPE,r.FHIR_ID) in"
                + " ((?,?),(?,?),(?,?)))");
    // With a colon H2 names what it looks up in an index; without one it reads all of it.
    assertThat(plan(BY_IDS)).doesNotContain("IDX_RES_TYPE_FHIR_ID:");
    assertThat(plan(asked)).contains("IDX_RES_TYPE_FHIR_ID:");
  }

  @Test
  void a_search_by_patient_and_code_begins_at_the_patient() throws SQLException {
    assertThat(firstTable(plan(statements.inspect(BY_PATIENT_AND_CODE)))).isEqualTo("HFJ_RES_LINK");
  }

  @Test
  void other_statements_stay_as_they_are() {
    String byOneId = "select r.RES_ID from HFJ_RESOURCE r where (r.RES_TYPE=? and r.FHIR_ID=?)";
    String byCode = "SELECT t0.RES_ID FROM HFJ_SPIDX_TOKEN t0 WHERE (t0.HASH_VALUE IN (?,?,?) )";

    assertThat(statements.inspect(byOneId)).isEqualTo(byOneId);
    assertThat(statements.inspect(byCode)).isEqualTo(byCode);
  }

  private static String plan(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (String command : TABLES.split(";\\s*", -1)) {
        statement.execute(command);
      }
      try (ResultSet plan = statement.executeQuery("explain " + sql)) {
        plan.next();
        return plan.getString(1);
      }
    }
  }

  private static String firstTable(String plan) {
    return plan.replaceAll("(?s)^.*?FROM \"PUBLIC\".\"(\\w+)\".*$", "$1");
  }
}
