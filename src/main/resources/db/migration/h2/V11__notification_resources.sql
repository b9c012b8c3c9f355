-- An event may be about any number of resources.
alter table notification_outbox alter column resources set data type varchar(1000000000);
alter table notification_told alter column resources set data type varchar(1000000000);
