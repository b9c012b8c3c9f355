// Writes SUSHI's resources into terminology/json, profiles/json and profiles/examples, or compares them with what is
// committed there, after checking what SUSHI does not check: check digits of codes, and that plan, CQL, value sets and
// activities fit together. Adds the fragments of foreign code systems: every code that a value set or map lists, once.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [mode, generated, root] = process.argv.slice(2);
const TERMINOLOGY = new Set(['CodeSystem', 'ValueSet', 'ConceptMap', 'NamingSystem']);
const CONFORMANCE = new Set(['StructureDefinition', 'PlanDefinition', 'ActivityDefinition', 'OperationDefinition', 'SearchParameter',
  'CapabilityStatement', 'ImplementationGuide', 'Library', 'MedicationKnowledge']);
const UCUM = 'http://unitsofmeasure.org';
const CANONICAL = 'https://fertilitycds.org/fhir';

const resources = readdirSync(generated)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(join(generated, name), 'utf8')));
// The build of the package makes the snapshots again: committed, each would hide a change of ten lines among thousands.
resources.forEach(resource => delete resource.snapshot);
const problems = [];
const check = (holds, problem) => { if (!holds) problems.push(problem); };
const of = type => resources.filter(resource => resource.resourceType === type);
const hasUrl = (type, url) => of(type).some(resource => resource.url === url);

// --- Codes ---------------------------------------------------------------------------------------------------------
// Luhn's sum over the whole identifier; a letter, as in the answer code LA33-6, counts by its distance from "0" in ASCII.
function mod10(code) {
  const [identifier, given] = code.split('-');
  const sum = [...identifier].reverse().reduce((total, character, place) => {
    const value = character.charCodeAt(0) - 48;
    return total + (place % 2 === 0 ? 2 * value - Math.floor(value / 5) * 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(given);
}

const DIHEDRAL = [
  '0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
  '5987604321', '6598710432', '7659821043', '8765932104', '9876543210'];
const PERMUTATION = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'];

function verhoeff(code) {
  return [...code].reverse().reduce((sum, digit, place) => Number(DIHEDRAL[sum][PERMUTATION[place % 8][digit]]), 0) === 0;
}

const SHAPE = {
  'http://loinc.org': code => /^(LA)?\d+-\d$/.test(code) && mod10(code),
  'http://snomed.info/sct': code => /^\d{6,18}$/.test(code) && verhoeff(code),
  'http://www.nlm.nih.gov/research/umls/rxnorm': code => /^\d+$/.test(code),
  'http://www.whocc.no/atc': code => /^[A-Z]\d\d[A-Z]{2}\d\d$/.test(code),
  'http://hl7.org/fhir/sid/icd-10-cm': code => /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(code)};

const localCodes = new Set(of('CodeSystem').flatMap(system => system.concept.map(c => `${system.url}|${c.code}`)));

function checkCode(system, code, where) {
  if (SHAPE[system]) check(SHAPE[system](code), `${where}: ${code} is not a well-formed code of ${system}`);
  else if (system?.startsWith(CANONICAL)) check(localCodes.has(`${system}|${code}`), `${where}: ${system} has no code ${code}`);
}

function checkCodings(node, where) {
  if (Array.isArray(node)) node.forEach(child => checkCodings(child, where));
  else if (node && typeof node === 'object') {
    if (typeof node.system === 'string' && typeof node.code === 'string') checkCode(node.system, node.code, where);
    Object.values(node).forEach(child => checkCodings(child, where));
  }
}

resources.forEach(resource => checkCodings(resource, `${resource.resourceType}/${resource.id}`));
of('ValueSet').forEach(valueSet => valueSet.compose.include.forEach(include => {
  const where = `ValueSet/${valueSet.id}`;
  const whole = include.valueSet || include.system?.startsWith(CANONICAL);
  check(whole || include.concept?.length > 0, `${where}: lists no codes of ${include.system}`);
  const codes = (include.concept ?? []).map(concept => concept.code);
  check(new Set(codes).size === codes.length, `${where}: lists a code twice`);
  (include.concept ?? []).forEach(concept => {
    check(concept.display || include.system === UCUM, `${where}: ${concept.code} has no display`);
    checkCode(include.system, concept.code, where);
  });
}));
of('CodeSystem').forEach(system => system.concept.forEach(concept =>
  check(concept.display && concept.definition, `CodeSystem/${system.id}: ${concept.code} lacks display or definition`)));

// --- Fragments of foreign code systems -----------------------------------------------------------------------------
const FRAGMENTS = {
  'http://loinc.org': ['loinc', 'LOINC'],
  'http://snomed.info/sct': ['snomed-ct', 'SNOMED CT'],
  'http://www.nlm.nih.gov/research/umls/rxnorm': ['rxnorm', 'RxNorm'],
  'http://www.whocc.no/atc': ['atc', 'ATC'],
  'http://hl7.org/fhir/sid/icd-10-cm': ['icd-10-cm', 'ICD-10-CM']};

function listed(system) {
  const displays = new Map();
  const add = ({ code, display }, where) => {
    if (!display) return;
    check(!displays.has(code) || displays.get(code) === display,
      `${where}: ${code} of ${system} is "${display}" here and "${displays.get(code)}" elsewhere`);
    displays.set(code, display);
  };
  of('ValueSet').forEach(valueSet => valueSet.compose.include.filter(include => include.system === system)
    .forEach(include => (include.concept ?? []).forEach(concept => add(concept, `ValueSet/${valueSet.id}`))));
  of('ConceptMap').forEach(map => map.group.forEach(group => {
    if (group.source === system) group.element.forEach(element => add(element, `ConceptMap/${map.id}`));
    if (group.target === system) group.element.forEach(element => element.target.forEach(target => add(target, `ConceptMap/${map.id}`)));
  }));
  return [...displays].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, display]) => ({ code, display }));
}

const template = of('CodeSystem')[0];
const fragments = Object.entries(FRAGMENTS).map(([url, [id, name]]) => ({
  resourceType: 'CodeSystem', id, url, version: template.version, name: `${name.replace(/[^A-Za-z0-9]/g, '')}Fragment`,
  title: `${name}: the codes used here`, status: 'active', experimental: false, date: template.date, publisher: template.publisher,
  description: `The codes of ${name} that the value sets and maps of this guide list, with the displays of the sources that they were checked against. No release of ${name}.`,
  copyright: of('ValueSet').find(valueSet => valueSet.compose.include.some(include => include.system === url)).copyright,
  caseSensitive: true, content: 'fragment', concept: listed(url) }));
fragments.forEach(fragment => resources.push(fragment));

// --- The plan, the CQL and the activities --------------------------------------------------------------------------
const cql = name => readFileSync(join(root, 'src/main/cql', `${name}.cql`), 'utf8');
for (const [, url] of cql('FertilityConcepts').matchAll(/^valueset "[^"]+": '([^']+)'/gm)) {
  check(hasUrl('ValueSet', url), `FertilityConcepts.cql names ${url}, which is not defined`);
}
const applicability = cql('FertilityAssessment').split('// --- Applicability')[1];
const defines = [...applicability.matchAll(/^define "([^"]+)"/gm)].map(match => match[1]);
const strategy = of('PlanDefinition').find(resource => resource.id === 'fertility-assessment');
const protocols = strategy.action.map(step => {
  const protocol = of('PlanDefinition').find(resource => resource.url === step.definitionCanonical);
  check(step.title && step.description && !step.code && !step.condition, `strategy: ${step.id} says more than which protocol is meant`);
  check(protocol, `strategy: ${step.definitionCanonical} is not defined`);
  return protocol ?? { action: [] };
});
of('PlanDefinition').forEach(({ id, url }) => check(id === strategy.id || strategy.action.some(step => step.definitionCanonical === url),
  `PlanDefinition/${id} is named by no action of the strategy`));
const actions = protocols.flatMap(protocol => protocol.action);
const conditions = parts => parts.flatMap(action =>
  (action.condition ?? []).map(condition => condition.expression.expression).concat(conditions(action.action ?? [])));
const named = conditions(actions);
defines.forEach(define => check(named.includes(define),
  `define "${define}" of FertilityAssessment.cql needs an action or an option of a protocol`));
named.forEach(name => check(defines.includes(name), `a protocol names "${name}", which FertilityAssessment.cql lacks`));

const attributes = of('StructureDefinition').find(({ id }) => id === 'source-attributes')
  .differential.element.map(element => element.sliceName).filter(Boolean);
const ids = new Set();
function checkAction(action, nested) {
  const where = `action ${action.id}`;
  check(action.id && !ids.has(action.id), `${where}: id is missing or not unique`);
  ids.add(action.id);
  check(action.title?.length > 0 && action.title.length <= 100, `${where}: title is missing or longer than 100 characters`);
  check(action.description && !/<[a-z]/i.test(action.description), `${where}: description is missing or holds HTML`);
  if (!nested) {
    const code = action.code[0].coding[0].code;
    check(action.documentation?.length > 0, `${where}: has no documentation`);
    check(action.input?.length > 0 || /^collect-(sex|birth-date)$/.test(action.id), `${where}: has no input`);
    check(action.reason?.length > 0, `${where}: has no reason`);
    check(action.description.split('\n').at(-1).startsWith('**What would change this:** '), `${where}: does not end with what would change it`);
    check(/^(collect|recheck)-/.test(action.id) === (action.output?.length > 0), `${where}: only collect and recheck actions have output`);
    // FHIR ranks routine, urgent, asap, stat. The contract gives stop rules urgent or stat; they come first whatever their priority.
    const contraindicated = code === 'review-order' && /contraindicated|children-wanted|gnrh-agonist|prolactin-open/.test(action.id);
    check(code !== 'stop-safety' || ['urgent', 'stat'].includes(action.priority), `${where}: a stop rule is urgent or for at once`);
    check(action.priority !== 'stat' || code === 'stop-safety', `${where}: only stop rules are for at once`);
    check((action.priority === 'asap') === (contraindicated || action.id.endsWith('-urgent')),
      `${where}: what is contraindicated on an order and urgent referrals are asap, above urgent, and nothing else is`);
    const told = action.extension.filter(({ url }) => url.endsWith('/source-attributes')).flatMap(({ extension }) => extension.map(part => part.url));
    check(attributes.length > 0 && [...told].sort().join() === [...attributes].sort().join(), `${where}: lacks a source attribute`);
    const thresholds = action.extension.filter(({ url }) => url.endsWith('/rests-on-threshold')).map(({ valueId }) => valueId);
    check(new Set(thresholds).size === thresholds.length, `${where}: names a threshold twice`);
  }
  for (const need of [...(action.input ?? []), ...(action.output ?? [])]) {
    for (const filter of need.codeFilter ?? []) {
      check(filter.code || hasUrl('ValueSet', filter.valueSet), `${where}: ${filter.valueSet} is not defined`);
    }
  }
  if (action.definitionCanonical) {
    check(hasUrl('ActivityDefinition', action.definitionCanonical), `${where}: ${action.definitionCanonical} is not defined`);
  }
  (action.action ?? []).forEach(child => checkAction(child, true));
}
actions.forEach(action => checkAction(action, false));
const used = JSON.stringify(actions);
of('ActivityDefinition').forEach(activity => {
  check(used.includes(`"${activity.url}"`), `ActivityDefinition/${activity.id} is used by no action`);
  check(activity.intent === 'proposal' || activity.kind === 'CommunicationRequest', `ActivityDefinition/${activity.id} is not a proposal`);
  check(!activity.dosage, `ActivityDefinition/${activity.id} states a dose`);
});

if (problems.length > 0) {
  console.error(`The artifacts do not fit together:\n  ${problems.join('\n  ')}`);
  process.exit(1);
}

// --- Output --------------------------------------------------------------------------------------------------------
const folders = { terminology: join(root, 'terminology/json'), profiles: join(root, 'profiles/json'), examples: join(root, 'profiles/examples') };
// By its id, because a type that is published, such as MedicationKnowledge, has examples too.
const isExample = ({ id }) => /^(pass|fail)\./.test(id);
const folderOf = resource =>
  TERMINOLOGY.has(resource.resourceType) ? folders.terminology
    : CONFORMANCE.has(resource.resourceType) && !isExample(resource) ? folders.profiles : folders.examples;
const wanted = new Map(resources.map(resource => [
  join(folderOf(resource), `${resource.resourceType}-${resource.id}.json`),
  `${JSON.stringify(resource, null, 2)}\n`]));
Object.values(folders).forEach(folder => mkdirSync(folder, { recursive: true }));
const present = Object.values(folders).flatMap(folder => readdirSync(folder).map(name => join(folder, name)));
const superfluous = present.filter(file => !wanted.has(file));
const stale = [...wanted].filter(([file, text]) => !present.includes(file) || readFileSync(file, 'utf8') !== text);

if (mode === '--check') {
  const differing = [...superfluous, ...stale.map(([file]) => file)];
  if (differing.length > 0) {
    console.error(`Not what the Shorthand makes; run profiles/build.sh and commit:\n  ${differing.join('\n  ')}`);
    process.exit(1);
  }
  console.log(`${wanted.size} artifacts are what the Shorthand makes`);
} else {
  superfluous.forEach(file => rmSync(file));
  stale.forEach(([file, text]) => writeFileSync(file, text));
  console.log(`${wanted.size} artifacts, ${stale.length} written, ${superfluous.length} removed`);
}
