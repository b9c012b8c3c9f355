-- Whose results are kept under the number of an order: one number may have been used for two men.
alter table hl7v2_result add column order_number varchar(64) default '' not null;

update hl7v2_result set order_number = order_id;

alter table hl7v2_result alter column order_number drop default;

create index hl7v2_result_number on hl7v2_result (order_number);
