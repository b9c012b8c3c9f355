-- Messages of HL7 v2 as they came, stored before anything is made of them.
create table hl7v2_message (
  id varchar(36) not null primary key,
  sender varchar(450) not null,
  control_id varchar(250) not null,
  content_digest varchar(64) not null,
  received_at timestamp(6) with time zone not null,
  raw varbinary(70000000) not null,
  state varchar(16) not null,
  acknowledgement varchar(20000),
  task_id varchar(64),
  constraint hl7v2_message_once unique (sender, control_id, content_digest)
);

create index hl7v2_message_state on hl7v2_message (state, received_at);

-- Which Observation a result of an order is, and which message said so last.
create table hl7v2_result (
  id varchar(64) not null primary key,
  order_id varchar(64) not null,
  observation_id varchar(64) not null,
  patient_id varchar(64) not null,
  reported_at timestamp(6) with time zone not null,
  status varchar(20) not null
);

create index hl7v2_result_order on hl7v2_result (order_id);
