package org.fertilitycds.server;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.knowledge.DataNeed;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientNotFoundException;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.fertilitycds.record.RecordSource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records of the patients that this server keeps: one search for each type that the knowledge
 * reads, by the codes that it reads, all in one read transaction so that they belong together.
 */
final class StoredRecords implements RecordSource {

  /** Drugs are often given by reference; their code is then in the Medication, not in the order. */
  private static final Map<String, String> MEDICATION_OF =
      Map.of(
          "MedicationRequest", "MedicationRequest:medication",
          "MedicationStatement", "MedicationStatement:medication",
          "MedicationAdministration", "MedicationAdministration:medication",
          "MedicationDispense", "MedicationDispense:medication");

  private static final Set<String> NOT_SEARCHED = Set.of("Patient", "Medication", "Specimen");

  private final DaoRegistry daos;
  private final TransactionTemplate reading;
  private final ZoneId siteZone;
  private final Map<String, Set<String>> codesByType = new TreeMap<>();

  StoredRecords(
      DaoRegistry daos, TransactionTemplate reading, KnowledgePackage knowledge, ZoneId siteZone) {
    this.daos = daos;
    this.reading = reading;
    this.siteZone = siteZone;
    for (DataNeed need : knowledge.dataNeeds()) {
      if (!NOT_SEARCHED.contains(need.type())) {
        codesByType.computeIfAbsent(need.type(), type -> new TreeSet<>()).addAll(need.codes());
      }
    }
  }

  @Override
  public PatientRecord load(String patientId) {
    List<RecordEntry> entries = reading.execute(status -> read(patientId));
    return PatientRecord.of(entries == null ? List.of() : entries, siteZone);
  }

  private List<RecordEntry> read(String patientId) {
    List<RecordEntry> entries = new ArrayList<>();
    Patient patient = patient(patientId);
    Set<String> patientIds = joined(patient);
    entries.add(new RecordEntry(null, patient));
    codesByType.forEach(
        (type, codes) ->
            search(type, codes, patientIds)
                .forEach(found -> entries.add(new RecordEntry(null, (Resource) found))));
    return entries;
  }

  /**
   * The patient and those whom he replaces, whichever side says so; what only the other side says
   * is added to his links, in memory.
   */
  private Set<String> joined(Patient patient) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(patient.getIdElement().getIdPart());
    Deque<String> open = new ArrayDeque<>(ids);
    patient.getLink().stream()
        .filter(link -> link.getType() == Patient.LinkType.REPLACES)
        .map(link -> link.getOther().getReferenceElement().getIdPart())
        .filter(id -> id != null && ids.add(id))
        .forEach(open::add);
    while (!open.isEmpty()) {
      for (String id : saidToBeReplacedBy(open.remove())) {
        if (ids.add(id)) {
          patient
              .addLink()
              .setType(Patient.LinkType.REPLACES)
              .setOther(new Reference("Patient/" + id));
          open.add(id);
        }
      }
    }
    return ids;
  }

  private List<String> saidToBeReplacedBy(String patientId) {
    var linked =
        SearchParameterMap.newSynchronous()
            .add(Patient.SP_LINK, new ReferenceParam("Patient", "", patientId));
    return daos
        .getResourceDao(Patient.class)
        .search(linked, new SystemRequestDetails())
        .getAllResources()
        .stream()
        .map(Patient.class::cast)
        .filter(other -> replacedBy(other, patientId))
        .map(other -> other.getIdElement().getIdPart())
        .toList();
  }

  private static boolean replacedBy(Patient other, String patientId) {
    return other.getLink().stream()
        .filter(link -> link.getType() == Patient.LinkType.REPLACEDBY)
        .anyMatch(link -> patientId.equals(link.getOther().getReferenceElement().getIdPart()));
  }

  private Patient patient(String patientId) {
    try {
      return daos.getResourceDao(Patient.class)
          .read(new IdType("Patient", patientId), new SystemRequestDetails());
    } catch (ResourceNotFoundException | ResourceGoneException e) {
      throw new PatientNotFoundException(patientId);
    }
  }

  private List<IBaseResource> search(String type, Set<String> codes, Set<String> patientIds) {
    var parameters = SearchParameterMap.newSynchronous();
    var patients = new ReferenceOrListParam();
    patientIds.forEach(id -> patients.add(new ReferenceParam("Patient", "", id)));
    parameters.add("patient", patients);
    String medication = MEDICATION_OF.get(type);
    if (medication != null) {
      // By reference a drug cannot be found by its code: all of them are read.
      parameters.addInclude(new Include(medication));
    } else {
      parameters.add("code", tokens(codes));
    }
    if (type.equals("Observation")) {
      parameters.addInclude(new Include("Observation:specimen"));
    }
    return daos.getResourceDao(type)
        .search(parameters, new SystemRequestDetails())
        .getAllResources();
  }

  private static TokenOrListParam tokens(Set<String> codes) {
    var tokens = new TokenOrListParam();
    for (String code : codes) {
      int bar = code.indexOf('|');
      tokens.add(new TokenParam(code.substring(0, bar), code.substring(bar + 1)));
    }
    return tokens;
  }
}
