#!/usr/bin/env bash
# Calls the CDS service for a stored patient with everything in the prefetch, as an EHR does.
#   src/demo/cds-hooks-call.sh [server] [patient id]
set -euo pipefail
B=${1:-http://localhost:8080}
P=${2:-demo-confirmed}
get() { curl -s "$B/fhir/$1"; }
curl -s "$B/cds-services/fertility-assessment" -H 'Content-Type: application/json' -d @- <<EOF
{ "hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
  "context": { "userId": "Practitioner/example", "patientId": "$P" },
  "prefetch": {
    "patient": $(get "Patient/$P"),
    "observations": $(get "Observation?patient=$P&_count=500"),
    "conditions": $(get "Condition?patient=$P&_count=500"),
    "medicationRequests": $(get "MedicationRequest?patient=$P&_count=500"),
    "medicationStatements": $(get "MedicationStatement?patient=$P&_count=500"),
    "allergyIntolerances": $(get "AllergyIntolerance?patient=$P&_count=500") } }
EOF
