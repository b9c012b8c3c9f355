-- What orders two reports of one result where OBR-22 does not, and when one said last that the result is corrected,
-- cancelled or wrong.
alter table hl7v2_result add column sent_at timestamp(6) with time zone;
alter table hl7v2_result add column received_at timestamp(6) with time zone;
alter table hl7v2_result add column corrected_at timestamp(6) with time zone;

update hl7v2_result set corrected_at = reported_at
  where status in ('corrected', 'amended', 'cancelled', 'entered-in-error');
