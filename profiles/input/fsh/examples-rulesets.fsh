// Parts of the examples. Every person and every number is made up.
// pass.<profile> conforms; fail.<reason>.<profile> claims the profile and is wrong for that one reason: an invariant, or
// an element with a required binding, a fixed value or a cardinality. Failing examples are instances of the plain
// resource, so that SUSHI lets them be wrong.

RuleSet: Claims(profile)
* meta.profile = "https://fertilitycds.org/fhir/StructureDefinition/{profile}"

RuleSet: Final
* status = #final
* subject = Reference(pass.patient)
* issued = "2026-05-18T14:30:00+02:00"
* performer.display = "The example laboratory"

RuleSet: Timed
* effectiveDateTime = "2026-05-18T08:10:00+02:00"

RuleSet: FromBlood
* insert Final
* insert Timed
* specimen = Reference(pass.fertility-specimen)

RuleSet: FromSemen
* insert Final
* insert Timed
* specimen = Reference(pass.fertility-specimen.semen)

RuleSet: Laboratory
* category = $observation-category#laboratory

RuleSet: FailingBlood(profile)
* insert Claims({profile})
* insert Laboratory
* insert FromBlood

RuleSet: FailingSemen(profile)
* insert Claims({profile})
* insert Laboratory
* insert FromSemen

RuleSet: TestosteroneOf(profile)
* insert Claims({profile})
* insert Laboratory
* insert Final
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"

// A test that no other profile than LH's has for its own.
RuleSet: CodeOfLH
* code = $loinc#10501-5 "Lutropin [Units/volume] in Serum or Plasma"
