-- Patients whose evaluation was given up, with the Task that says so; and bulk loads wait for live results.
create table evaluation_dead_letter (
  patient_id varchar(64) not null primary key,
  task_id varchar(64) not null,
  kept_at timestamp(6) with time zone not null
);

create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
