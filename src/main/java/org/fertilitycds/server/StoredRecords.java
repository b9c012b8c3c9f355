package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.api.svc.ResolveIdentityMode;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.knowledge.DataNeed;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.JoinedPatients;
import org.fertilitycds.record.PatientNotFoundException;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.fertilitycds.record.RecordSource;
import org.fertilitycds.record.RecordSubjects;
import org.fertilitycds.saving.ResourceReader;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records of the patients that this server keeps, read in one transaction so that they belong
 * together.
 *
 * <p>What belongs to a patient is looked up in HAPI's tables of links and codes, and not by one
 * search for each type: H2 would begin such a search at the codes, which is at the results of all
 * patients. What is found is then loaded by HAPI.
 */
final class StoredRecords implements RecordSource {

  private static final String PATIENT = "Patient";

  /** A resource about a patient, where all of its type are read or it has one of the codes. */
  private static final String OF_A_PATIENT =
      """
      select l.SRC_RESOURCE_ID, l.SOURCE_RESOURCE_TYPE from HFJ_RES_LINK l
      where l.TARGET_RESOURCE_ID = ? and l.SRC_PATH = any (?)
      and (l.SOURCE_RESOURCE_TYPE = any (?) or exists (
        select 1 from HFJ_SPIDX_TOKEN t
        where t.RES_ID = l.SRC_RESOURCE_ID and t.HASH_SYS_AND_VALUE + 0 = any (?)))
      """;

  /**
   * Drugs are often given by reference, their code is then in the Medication; and fasting is said
   * of the Specimen.
   */
  private static final String REFERRED_TO =
      """
      select distinct l.TARGET_RESOURCE_ID from HFJ_RES_LINK l
      where l.SRC_RESOURCE_ID = any (?) and l.TARGET_RESOURCE_TYPE in ('Medication', 'Specimen')
      """;

  /** By reference a drug cannot be found by its code: all of them are read. */
  private static final Set<String> READ_WHOLE =
      Set.of(
          "MedicationRequest",
          "MedicationStatement",
          "MedicationAdministration",
          "MedicationDispense");

  private static final Set<String> NOT_SEARCHED = Set.of(PATIENT, "Medication", "Specimen");

  private final DaoRegistry daos;
  private final IIdHelperService<JpaPid> ids;
  private final ResourceReader reader;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;
  private final ZoneId siteZone;

  private final Object[] paths;
  private final Object[] wholeTypes;
  private final Object[] codes;

  StoredRecords(
      DaoRegistry daos,
      IIdHelperService<JpaPid> ids,
      ResourceReader reader,
      JdbcTemplate jdbc,
      TransactionTemplate reading,
      KnowledgePackage knowledge,
      ZoneId siteZone) {
    this.daos = daos;
    this.ids = ids;
    this.reader = reader;
    this.jdbc = jdbc;
    this.reading = reading;
    this.siteZone = siteZone;
    Set<String> pathsToPatient = new TreeSet<>(Set.of("Patient.link.other"));
    Set<String> whole = new TreeSet<>(Set.of(PATIENT));
    Set<Long> hashes = new TreeSet<>();
    for (DataNeed need : knowledge.dataNeeds()) {
      if (!NOT_SEARCHED.contains(need.type())) {
        pathsToPatient.add(need.type() + "." + RecordSubjects.elementOf(need.type()));
        if (need.codes().isEmpty() || READ_WHOLE.contains(need.type())) {
          whole.add(need.type());
        } else {
          need.codes().forEach(code -> hashes.add(hash(need.type(), code)));
        }
      }
    }
    this.paths = pathsToPatient.toArray();
    this.wholeTypes = whole.toArray();
    this.codes = hashes.toArray();
  }

  private static long hash(String type, String code) {
    int bar = code.indexOf('|');
    return ResourceReader.token(type, "code", code.substring(0, bar), code.substring(bar + 1));
  }

  @Override
  public PatientRecord load(String patientId) {
    List<RecordEntry> entries = reading.execute(status -> read(patientId));
    return PatientRecord.of(entries == null ? List.of() : entries, siteZone);
  }

  private List<RecordEntry> read(String patientId) {
    Patient patient = patient(patientId);
    Set<JpaPid> found = ofHimAndWhomHeReplaces(patient);
    Set<JpaPid> all = new LinkedHashSet<>(found);
    all.addAll(referredTo(found));
    List<RecordEntry> entries = new ArrayList<>();
    entries.add(new RecordEntry(null, patient));
    reader.load(all).forEach(resource -> entries.add(new RecordEntry(null, resource)));
    return entries;
  }

  private Patient patient(String patientId) {
    try {
      return daos.getResourceDao(Patient.class)
          .read(new IdType(PATIENT, patientId), new SystemRequestDetails());
    } catch (ResourceNotFoundException | ResourceGoneException e) {
      throw new PatientNotFoundException(patientId);
    }
  }

  /**
   * What is about the patient and those whom he replaces, whichever side says so; those whom others
   * name are added to his links, in memory. One whom somebody else replaces too, or who says
   * himself that another does, is left out: his results count for one man at most.
   */
  private Set<JpaPid> ofHimAndWhomHeReplaces(Patient patient) {
    Set<JpaPid> found = new LinkedHashSet<>();
    Set<String> counted = new LinkedHashSet<>();
    Deque<Joined> open = new ArrayDeque<>(List.of(new Joined(patient, null)));
    while (!open.isEmpty()) {
      Joined next = open.remove();
      String id = next.patient().getIdElement().getIdPart();
      if (counted.contains(id)) {
        continue;
      }
      Set<JpaPid> facts = new LinkedHashSet<>();
      JoinedPatients.complete(next.patient(), whoLinksTo(next.patient(), facts));
      if (next.isCertain()) {
        counted.add(id);
        found.addAll(facts);
        Set<String> more = new LinkedHashSet<>(JoinedPatients.replaced(next.patient()));
        more.removeAll(counted);
        patients(more).forEach(one -> open.add(new Joined(one, id)));
      }
    }
    counted.remove(patient.getIdElement().getIdPart());
    counted.removeAll(JoinedPatients.replaced(patient));
    counted.forEach(id -> replaces(patient, id));
    return found;
  }

  /**
   * A Patient on the way from the one whose record is read.
   *
   * @param by id of the one who is said to replace him, null for the first
   */
  private record Joined(Patient patient, @Nullable String by) {

    boolean isCertain() {
      return by == null || JoinedPatients.replacedBy(patient).equals(Set.of(by));
    }
  }

  private static void replaces(Patient patient, String id) {
    patient.addLink().setType(Patient.LinkType.REPLACES).setOther(new Reference("Patient/" + id));
  }

  /**
   * Patients whose links name one.
   *
   * @param facts takes the keys of the facts about him, which are found on the way
   */
  private List<Patient> whoLinksTo(Patient patient, Set<JpaPid> facts) {
    JpaPid key = ids.getPidOrThrowException(patient);
    Set<JpaPid> linked = new LinkedHashSet<>();
    jdbc.query(
        OF_A_PATIENT,
        statement -> {
          Connection connection = statement.getConnection();
          statement.setLong(1, key.getId());
          statement.setArray(2, connection.createArrayOf("varchar", paths));
          statement.setArray(3, connection.createArrayOf("varchar", wholeTypes));
          statement.setArray(4, connection.createArrayOf("bigint", codes));
        },
        row -> {
          Set<JpaPid> kind = row.getString(2).equals(PATIENT) ? linked : facts;
          kind.add(JpaPid.fromId(row.getLong(1)));
        });
    return reader.load(linked).stream().map(Patient.class::cast).toList();
  }

  /** Those of these ids who are kept here. */
  private List<Patient> patients(Set<String> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    List<IIdType> wanted = named.stream().map(id -> (IIdType) new IdType(PATIENT, id)).toList();
    List<JpaPid> keys = new ArrayList<>();
    ids.resolveResourceIdentities(
            RequestPartitionId.allPartitions(),
            wanted,
            ResolveIdentityMode.excludeDeleted().cacheOk())
        .values()
        .forEach(known -> keys.add(known.getPersistentId()));
    return reader.load(keys).stream().map(Patient.class::cast).toList();
  }

  private Set<JpaPid> referredTo(Set<JpaPid> found) {
    if (found.isEmpty()) {
      return Set.of();
    }
    Object[] sources = found.stream().map(JpaPid::getId).toArray();
    Set<JpaPid> targets = new LinkedHashSet<>();
    jdbc.query(
        REFERRED_TO,
        statement ->
            statement.setArray(1, statement.getConnection().createArrayOf("bigint", sources)),
        row -> {
          targets.add(JpaPid.fromId(row.getLong(1)));
        });
    return targets;
  }
}
