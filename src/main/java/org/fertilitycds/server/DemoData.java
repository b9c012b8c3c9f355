package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Synthetic patients to try the server with. Saved as a laboratory or an EHR would save them, so
 * that each leads to guidance; only where asked for, and only into a database without a Patient.
 *
 * <p>The files are dated around 2026-06-01. All times but dates of birth are moved by whole days so
 * that this day becomes today: results do not grow stale, and times of day stay what they are.
 */
final class DemoData {

  private static final Logger log = LoggerFactory.getLogger(DemoData.class);

  private static final LocalDate ANCHOR = LocalDate.parse("2026-06-01");
  private static final Pattern DATE =
      Pattern.compile("(?<!\"birthDate\": \")\\b\\d{4}-\\d{2}-\\d{2}");
  private static final String FILES = "classpath:/demo/*.json";

  private final FhirContext fhir;
  private final DaoRegistry daos;
  private final IFhirSystemDao<Bundle, Meta> systemDao;
  private final Clock clock;

  DemoData(
      FhirContext fhir, DaoRegistry daos, IFhirSystemDao<Bundle, Meta> systemDao, Clock clock) {
    this.fhir = fhir;
    this.daos = daos;
    this.systemDao = systemDao;
    this.clock = clock;
  }

  /** Saves the demo patients, unless the database holds a Patient already. */
  void load() throws IOException {
    if (holdsAPatient()) {
      log.info("Demo data: not loaded, there are patients already");
      return;
    }
    List<Resource> files =
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
            .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
            .toList();
    for (Resource file : files) {
      systemDao.transaction(new SystemRequestDetails(), movedToToday(file));
      log.info("Demo data: {} loaded", file.getFilename());
    }
  }

  private boolean holdsAPatient() {
    var first = SearchParameterMap.newSynchronous().setLoadSynchronousUpTo(1);
    return !daos.getResourceDao(Patient.class).search(first, new SystemRequestDetails()).isEmpty();
  }

  private Bundle movedToToday(Resource file) throws IOException {
    long days = ChronoUnit.DAYS.between(ANCHOR, LocalDate.now(clock));
    String text =
        DATE.matcher(file.getContentAsString(StandardCharsets.UTF_8))
            .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
    return fhir.newJsonParser().parseResource(Bundle.class, text);
  }
}
