-- What led to an event, for logs and traces: ids of the requests that saved the facts, one a line, and a span as traceparent.
alter table notification_outbox add column requests varchar(4000);
alter table notification_outbox add column trace_parent varchar(55);
