-- Which tokens of CDS clients were used, as digests, until they would be refused for their age.
-- Unlogged: noting one waits for no disk. After a crash of the database it is empty.
create unlogged table cds_hooks_token (
  digest varchar(64) not null primary key,
  expires_at timestamp(6) with time zone not null
);

create index cds_hooks_token_expires_at on cds_hooks_token (expires_at);
