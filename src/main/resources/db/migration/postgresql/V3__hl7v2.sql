-- Messages of HL7 v2 as they came, stored before anything is made of them.
create table hl7v2_message (
  id text not null primary key,
  sender text not null,
  control_id text not null,
  content_digest text not null,
  received_at timestamp(6) with time zone not null,
  raw bytea not null,
  state text not null,
  acknowledgement text,
  task_id text,
  constraint hl7v2_message_once unique (sender, control_id, content_digest)
);

create index hl7v2_message_state on hl7v2_message (state, received_at);

-- Which Observation a result of an order is, and which message said so last.
create table hl7v2_result (
  id text not null primary key,
  order_id text not null,
  observation_id text not null,
  patient_id text not null,
  reported_at timestamp(6) with time zone not null,
  status text not null
);

create index hl7v2_result_order on hl7v2_result (order_id);
