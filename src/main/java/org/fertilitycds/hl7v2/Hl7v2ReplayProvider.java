package org.fertilitycds.hl7v2;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.hl7v2.MessageProcessor.Outcome;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.FailureTrace;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.EmptyResultDataAccessException;

/**
 * {@code Task/$hl7v2-replay}: processes again what waits in the review queue, one message or all
 * that a filter finds; a dry run takes everything back.
 *
 * <p>Answers 400 for parameters that are unknown, have no value or cannot be read, for a replay of
 * many without a filter, and for a corrected message that is none; 404 for a Task that is no entry
 * of the review queue; 410 where the message is no longer kept.
 */
public final class Hl7v2ReplayProvider {

  private static final Logger log = LoggerFactory.getLogger(Hl7v2ReplayProvider.class);

  private static final String NAME = "$hl7v2-replay";

  /** Published with the knowledge. */
  private static final String DEFINITION =
      KnowledgePackage.CANONICAL + "/OperationDefinition/hl7v2-replay";

  private static final Set<String> OF_ONE = Set.of("message", "dryRun");
  private static final Set<String> FILTERS = Set.of("reason", "sender", "from", "to");
  private static final Set<String> OF_MANY =
      Set.of("reason", "sender", "from", "to", "limit", "dryRun");
  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1000;
  private static final int MOST_PROBLEMS = 50;

  /** No other line break of Unicode: such a one stands in a text. */
  private static final String LINE_END = "\r\n|\r|\n";

  private final MessageIntake intake;
  private final DaoRegistry daos;

  Hl7v2ReplayProvider(MessageIntake intake, DaoRegistry daos) {
    this.intake = intake;
    this.daos = daos;
  }

  /** Replays one message, or what an operator has made of it. */
  @Operation(name = NAME, canonicalUrl = DEFINITION, typeName = "Task")
  public Parameters replay(
      @IdParam IdType id,
      @OperationParam(name = "message", max = 1) @Nullable StringType message,
      @OperationParam(name = "dryRun", max = 1) @Nullable BooleanType dryRun,
      RequestDetails request) {
    requireKnown(names(request), OF_ONE);
    String messageId = waiting(id);
    byte[] corrected =
        message == null || message.isEmpty()
            ? null
            : withCharset(message.getValue()).getBytes(StandardCharsets.UTF_8);
    try {
      Outcome outcome = intake.replay(messageId, corrected, isTrue(dryRun));
      var counts = new Counts(1);
      counts.add(outcome);
      Parameters answer = counts.toParameters();
      outcome.problems().stream()
          .limit(MOST_PROBLEMS)
          .forEach(
              problem ->
                  answer
                      .addParameter()
                      .setName("problem")
                      .setValue(
                          new StringType(
                              "%s: %s: %s"
                                  .formatted(
                                      problem.place(),
                                      problem.reason().code(),
                                      problem.detail()))));
      return answer;
    } catch (RefusedMessageException e) {
      throw new InvalidRequestException("%s: %s".formatted(e.place(), e.text()));
    } catch (EmptyResultDataAccessException e) {
      throw new ResourceGoneException(
          "The message of Task/%s is no longer kept (fertility-cds.hl7v2.keep-messages): all of it was stored. Its bytes are in the Binary that the Task names; send them as a new message."
              .formatted(id.getIdPart()));
    }
  }

  /** The text that an operator sends is Unicode, whatever the message that came was. */
  private static String withCharset(String message) {
    char separator = message.length() > 3 ? message.charAt(3) : '|';
    String[] lines = message.strip().split(LINE_END, 2);
    String[] fields = lines[0].split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
    if (fields.length > 17) {
      fields[17] = "UNICODE UTF-8";
    }
    String msh = String.join(String.valueOf(separator), fields);
    return lines.length == 1 ? msh : msh + "\r" + lines[1].replaceAll(LINE_END, "\r");
  }

  private String waiting(IdType id) {
    Task task = daos.getResourceDao(Task.class).read(id, new SystemRequestDetails());
    String messageId = ReviewEntries.messageId(id);
    boolean ours = ReviewEntries.SYSTEM.equals(task.getCode().getCodingFirstRep().getSystem());
    if (messageId == null || !ours) {
      throw new ResourceNotFoundException(
          "Task/%s is no entry of the review queue".formatted(id.getIdPart()));
    }
    return messageId;
  }

  /** Replays what a filter finds, oldest first. */
  @Operation(name = NAME, canonicalUrl = DEFINITION, typeName = "Task")
  public Parameters replayAll(
      @OperationParam(name = "reason") @Nullable List<CodeType> reasons,
      @OperationParam(name = "sender", max = 1) @Nullable StringType sender,
      @OperationParam(name = "from", max = 1) @Nullable DateTimeType from,
      @OperationParam(name = "to", max = 1) @Nullable DateTimeType to,
      @OperationParam(name = "limit", max = 1) @Nullable IntegerType limit,
      @OperationParam(name = "dryRun", max = 1) @Nullable BooleanType dryRun,
      RequestDetails request) {
    Set<String> names = names(request);
    requireKnown(names, OF_MANY);
    if (Collections.disjoint(names, FILTERS)) {
      throw new InvalidRequestException(
          "Nothing says which messages: send reason, sender, from or to.");
    }
    int most = limit == null || limit.isEmpty() ? DEFAULT_LIMIT : limit.getValue();
    if (most < 1 || most > MOST) {
      throw new InvalidRequestException(
          "The parameter limit is %d: write 1 to %d.".formatted(most, MOST));
    }
    var filter = new SearchParameterMap();
    filter.add(Task.SP_CODE, new TokenParam(ReviewEntries.SYSTEM, ReviewEntries.CODE));
    filter.add(Task.SP_STATUS, new TokenParam(null, TaskStatus.ONHOLD.toCode()));
    if (reasons != null && !reasons.isEmpty()) {
      filter.add(Task.SP_BUSINESS_STATUS, tokens(reasons));
    }
    if (sender != null && !sender.isEmpty()) {
      filter.add(Task.SP_GROUP_IDENTIFIER, new TokenParam(null, sender.getValue()));
    }
    if (from != null || to != null) {
      filter.add(
          Task.SP_AUTHORED_ON,
          new DateRangeParam(
              bound(ParamPrefixEnum.GREATERTHAN_OR_EQUALS, from),
              bound(ParamPrefixEnum.LESSTHAN, to)));
    }
    var counts = new Counts(count(filter));
    oldest(filter, most).forEach(id -> replay(id, isTrue(dryRun), counts));
    return counts.toParameters();
  }

  private int count(SearchParameterMap filter) {
    filter.setLoadSynchronous(true);
    filter.setSummaryMode(SummaryEnum.COUNT);
    Integer found =
        daos.getResourceDao(Task.class).search(filter, new SystemRequestDetails()).size();
    filter.setSummaryMode(null);
    return Objects.requireNonNull(found);
  }

  /** Ids of messages; of a queue that is long no more Tasks are read than are tried. */
  private List<String> oldest(SearchParameterMap filter, int most) {
    filter.setSort(new SortSpec(Task.SP_AUTHORED_ON));
    filter.setLoadSynchronousUpTo(most);
    return daos
        .getResourceDao(Task.class)
        .search(filter, new SystemRequestDetails())
        .getAllResources()
        .stream()
        .map(task -> ReviewEntries.messageId((IdType) task.getIdElement()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** One that is misspelt would have the rest understood as more than was meant. */
  private static void requireKnown(Set<String> names, Set<String> known) {
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidRequestException(
                  "The parameter %s is unknown: send %s."
                      .formatted(name, String.join(", ", new TreeSet<>(known))));
            });
  }

  /** Of the body and of the address. One without a value would be passed over. */
  private static Set<String> names(RequestDetails request) {
    Set<String> names = new TreeSet<>();
    Set<String> empty = new TreeSet<>();
    if (request.getResource() instanceof Parameters body) {
      body.getParameter()
          .forEach(one -> (one.hasValue() ? names : empty).add(String.valueOf(one.getName())));
    }
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_")) {
                (Arrays.stream(values).allMatch(String::isBlank) ? empty : names).add(name);
              }
            });
    if (!empty.isEmpty()) {
      throw new InvalidRequestException(
          "Without a value: %s. Nothing was replayed.".formatted(String.join(", ", empty)));
    }
    return names;
  }

  private static TokenOrListParam tokens(List<CodeType> reasons) {
    var tokens = new TokenOrListParam();
    for (CodeType reason : reasons) {
      if (!ReviewReason.codes().contains(reason.getValue())) {
        throw new InvalidRequestException(
            "The reason %s is unknown: send one of %s."
                .formatted(reason.getValue(), String.join(", ", ReviewReason.codes())));
      }
      tokens.add(new TokenParam(ReviewReason.SYSTEM, reason.getValue()));
    }
    return tokens;
  }

  private static @Nullable DateParam bound(ParamPrefixEnum prefix, @Nullable DateTimeType time) {
    return time == null || time.isEmpty() ? null : new DateParam(prefix, time.getValueAsString());
  }

  private void replay(String messageId, boolean dryRun, Counts counts) {
    try {
      counts.add(intake.replay(messageId, null, dryRun));
    } catch (RefusedMessageException | RuntimeException e) {
      // One that fails must not keep the others waiting; it stays in the queue.
      log.error("HL7 v2: message {} stays in review: {}", messageId, FailureTrace.of(e));
      counts.failed();
    }
  }

  private static boolean isTrue(@Nullable BooleanType value) {
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  private static final class Counts {

    private final int matched;
    private int tried;
    private int resolved;
    private int stored;
    private int older;

    Counts(int matched) {
      this.matched = matched;
    }

    void add(Outcome outcome) {
      tried++;
      stored += outcome.observations().size();
      older += outcome.outdated();
      if (outcome.problems().isEmpty()) {
        resolved++;
      }
    }

    void failed() {
      tried++;
    }

    Parameters toParameters() {
      var parameters = new Parameters();
      parameters.addParameter("matched", new IntegerType(matched));
      parameters.addParameter("tried", new IntegerType(tried));
      parameters.addParameter("resolved", new IntegerType(resolved));
      parameters.addParameter("remaining", new IntegerType(matched - resolved));
      parameters.addParameter("stored", new IntegerType(stored));
      parameters.addParameter("older", new IntegerType(older));
      return parameters;
    }
  }
}
