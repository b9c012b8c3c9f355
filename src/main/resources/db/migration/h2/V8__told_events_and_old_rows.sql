-- What subscribers were told, for a time: references with versions, no content.
create table notification_told (
  subscription_id varchar(64) not null,
  event_number bigint not null,
  patient_id varchar(64) not null,
  resources varchar(10000) not null,
  created_at timestamp(6) with time zone not null,
  told_at timestamp(6) with time zone not null,
  primary key (subscription_id, event_number)
);

create index notification_told_told_at on notification_told (told_at);

-- Old cards are found by when they were shown last.
create index cds_hooks_card_shown_at on cds_hooks_card (shown_at);
