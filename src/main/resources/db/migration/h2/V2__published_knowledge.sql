-- Which contents of the knowledge package stand on the FHIR endpoint, by SHA-256.
create table published_knowledge (
  digest varchar(64) not null primary key,
  published_at timestamp(6) with time zone not null
);
