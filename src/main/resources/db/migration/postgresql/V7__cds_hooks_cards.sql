-- Which cards were shown to which client, and the newest of what its users made of each.
create table cds_hooks_card (
  client varchar(200) not null,
  card varchar(36) not null,
  service varchar(64) not null,
  patient_id varchar(64),
  topic varchar(64),
  shown_at timestamp(6) with time zone not null,
  outcome varchar(16),
  outcome_at timestamp(6) with time zone,
  primary key (client, card)
);
