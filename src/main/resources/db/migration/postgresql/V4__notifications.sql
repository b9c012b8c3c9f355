-- The queue of deliveries, apart from that of evaluations: a subscriber who does not answer holds up no evaluation.
create table notification_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index notification_tasks_execution_time on notification_tasks (execution_time);
create index notification_tasks_last_heartbeat on notification_tasks (last_heartbeat);

-- How many events a Subscription has had. Its row is locked until the commit, so that numbers follow the commits.
create table notification_counter (
  subscription_id varchar(64) not null primary key,
  events bigint not null
);

-- What a subscriber has not been told yet: references with versions, no content. Number 0 is the handshake.
create table notification_outbox (
  subscription_id varchar(64) not null,
  event_number bigint not null,
  patient_id varchar(64) not null,
  resources varchar(10000) not null,
  created_at timestamp(6) with time zone not null,
  failures int default 0 not null,
  failing_since timestamp(6) with time zone,
  last_failure varchar(200),
  claimed_by varchar(255),
  primary key (subscription_id, event_number)
);

create index notification_outbox_lane on notification_outbox (subscription_id, patient_id, event_number);
