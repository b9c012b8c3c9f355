package org.fertilitycds.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Writes two of HAPI's questions in the way in which H2 finds the right index. PostgreSQL's planner
 * needs no such help. The parameters keep their order, the answers stay the same.
 *
 * <ul>
 *   <li>Several ids at once, as for each transaction, are asked for as {@code (type=? and id=? or
 *       type=? and id=?)}, for which H2 reads the whole table of resources. It reads the index for
 *       {@code (type,id) in ((?,?),(?,?))}.
 *   <li>A search by patient and code is begun by H2 at the code, that is at the results of all
 *       patients. A code inside of an expression is not looked up in its index, so H2 begins at the
 *       patient.
 * </ul>
 */
final class H2Statements implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final String PAIR = "\\.RES_TYPE=\\? and \\1\\.FHIR_ID=\\?";
  private static final Pattern PAIRS =
      Pattern.compile("\\((\\w+)" + PAIR + "((?: or \\1" + PAIR + ")+)\\)");

  private static final String LINKED = ".TARGET_RESOURCE_ID = ?";
  private static final Pattern TOKEN =
      Pattern.compile("(\\.HASH_(?:SYS_AND_VALUE|VALUE|SYS|IDENTITY)) (=|IN) ");

  @Override
  public String inspect(String sql) {
    if (sql.contains(LINKED) && sql.contains("JOIN HFJ_SPIDX_TOKEN")) {
      return TOKEN.matcher(sql).replaceAll("$1 + 0 $2 ");
    }
    return sql.contains(".FHIR_ID=? or ") ? byPairs(sql) : sql;
  }

  private static String byPairs(String sql) {
    Matcher pairs = PAIRS.matcher(sql);
    if (!pairs.find()) {
      return sql;
    }
    String more = ",(?,?)".repeat(pairs.group(2).split(" or ", -1).length - 1);
    return sql.substring(0, pairs.start())
        + "((%1$s.RES_TYPE,%1$s.FHIR_ID) in ((?,?)%2$s))".formatted(pairs.group(1), more)
        + sql.substring(pairs.end());
  }
}
