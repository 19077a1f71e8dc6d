BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'zhutiao','first','2026-11-22 04:18:18.456162+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'zhutiao','second','2026-11-22 04:18:18.462726+00:00');
CREATE TABLE document (id text primary key, dossier text not null references dossier (id),
        source text not null, file text not null, text text not null references text (sha256),
        printing_of text references document (id), position integer not null, author text not null, created text not null, modified text not null, deleted text, intake text references intake (id)) strict;
INSERT INTO "document" VALUES('id-02','id-01','e7d29864d7031317910951ab2ca37fbcd298c11a99f97c3dddf6203294b9bb5c','养老.txt','5fbb0d910e7344ebe59406f8258d857f17b85c43ec8b7122272bd098d4ad16e3',NULL,1,'reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL,'b1c77ae579d3422afe358efc2efa91a89f6c0f9982b94b7aff5f81d43c13c9de');
INSERT INTO "document" VALUES('id-04','id-01','ad9ac4c39ed639d402bd2b9ec6c9feb3ad9150d7cb90efe95e43751241928659','食堂.txt','3ac24d1637bcde9d892ee094dce827ee531691523fe8105ab1ccac659702d196',NULL,2,'reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL,'33b797bf5313415f0cdb21739cf65e69066833a329007d26d9175cb531166e14');
CREATE TABLE dossier (id text primary key, name text not null,
        base text references document (id), author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "dossier" VALUES('id-01','养老','id-02','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE intake (id text primary key, source text not null, encoding text not null,
        kept text not null, reader text not null, decisions text not null, set_aside text not null,
        findings text not null, decoded blob) strict;
INSERT INTO "intake" VALUES('b1c77ae579d3422afe358efc2efa91a89f6c0f9982b94b7aff5f81d43c13c9de','e7d29864d7031317910951ab2ca37fbcd298c11a99f97c3dddf6203294b9bb5c','utf-8','2026-06-09T08:00:00.000Z','text','{"kinds":{"a1":"opinion"}}','[]','[]',X'780175CFCB6E83301005D03D5F6D28A884BA21555E0AA48FB494281BD2A851448C818F89AFB157FC42872275D79DC773EF9106698D686737EF08BE9598AAF6CEB42982CA30576F1F69A52FA1395FBBC4D77E6CF6AEE3A852FC97EA25EFA65F3A9EE15E20F754F930966ECC1B7AEC4628AB543D37B9AB4FF487E74473572F5A882DE412473946051FA29303B2BD6AD2AEDA384E2F43127A3941FC84D3B2CB1A7081E860B31975F4E24810BDED67A1A4ABCA0492217AA133703DDB8F57BC79BFF4C008FEC7D8F9853CBD0E7459D29E4A66C7C711E1DAD4399D848263E55BE611668A46AFEA41FA01229ED3D9');
INSERT INTO "intake" VALUES('33b797bf5313415f0cdb21739cf65e69066833a329007d26d9175cb531166e14','ad9ac4c39ed639d402bd2b9ec6c9feb3ad9150d7cb90efe95e43751241928659','utf-8','2026-06-09T08:00:00.000Z','text','{"kinds":{"a1":"commentary"}}','[{"text":"本报记者 李一","why":"credit","lines":[3,3],"article":"a1","raw":[[12,16],[17,19]]}]','[]',X'78014DCDCB0E82301005D07DBFC24F6D0D2892465CA8F846A3F88A29243E5209E2C7D819A62B7FC11A376EEF9D7B86D481B880FBC5AE135836A1E410E4A06E36DE43B4660C67270C53523971BF81F3AED1DC85FD0CA5B09B9E4D952985D193EF2E5CFC4BEF52E228432FA29DC0A807EDA29E78EE06CF83176FFE40BAE6A49EA66819DD31FA586F2A90856B19731EAD24C63E6A0D414C8FADF34049187AD6ADB92055E1F0E142734FA035A6E7D431BF6F5FE003C6FE92BB');
CREATE TABLE link (id text primary key, dossier text not null, position integer not null, clause text not null,
        document text not null, segment text not null, relation text not null, grade text not null,
        state text not null, strength real not null, passage text not null, reasons text not null) strict;
INSERT INTO "link" VALUES('485d7f95-1884-5ab8-9693-97c7aa894194','id-01',0,'二/（一）','id-04','p1','quotes','certain','suggested',0.8155,'{"document":"id-04","segment":"p1","text":"支持餐饮企业开办老年食堂，是意见提出的办法。记者走访了三个社区。"}','[{"text":"支持餐饮企业开办老年食堂","clause_span":[10,22],"passage_span":[0,12]}]');
INSERT INTO "link" VALUES('cdf4281c-d598-595d-8b7d-b8cb4060c7d0','id-01',1,'二/（二）','id-04','p2','quotes','certain','suggested',0.8325,'{"document":"id-04","segment":"p2","text":"开行旅游列车，完善适老设施，也写进了意见。"}','[{"text":"开行旅游列车，完善适老设施","clause_span":[10,23],"passage_span":[0,13]}]');
CREATE TABLE mark (id text primary key, colour text not null, style text not null,
        author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "mark" VALUES('id-06','amber','highlight','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE note (id text primary key, mark text not null references mark (id), body text not null,
        author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "note" VALUES('id-08','id-06','说明','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE place (id text primary key, mark text not null references mark (id),
        document text not null references document (id), position integer not null, segment text not null,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text not null references text (sha256), state text not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "place" VALUES('id-07','id-06','id-02',0,'一',2,6,'总体要求','一、','
坚持政府引导。',2,'5fbb0d910e7344ebe59406f8258d857f17b85c43ec8b7122272bd098d4ad16e3','placed','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE source (sha256 text primary key, name text not null, bytes blob not null) strict;
INSERT INTO "source" VALUES('e7d29864d7031317910951ab2ca37fbcd298c11a99f97c3dddf6203294b9bb5c','养老.txt',X'E59BBDE58AA1E999A2E585B3E4BA8EE4BF83E8BF9BE585BBE88081E69C8DE58AA1E6B688E8B4B9E79A84E6848FE8A7810A0AE4B8BAE4BF83E8BF9BE585BBE88081E69C8DE58AA1E6B688E8B4B9EFBC8CE78EB0E68F90E587BAE5A682E4B88BE6848FE8A781E380820A0AE4B880E38081E680BBE4BD93E8A681E6B1820A0AE59D9AE68C81E694BFE5BA9CE5BC95E5AFBCE380820A0AE4BA8CE38081E689A9E5A4A7E4BE9BE7BB990A0AEFBC88E4B880EFBC89E58F91E5B195E7A4BEE58CBAE58AA9E9A490E38082E694AFE68C81E9A490E9A5AEE4BC81E4B89AE5BC80E58A9EE88081E5B9B4E9A39FE5A082E380820A0AEFBC88E4BA8CEFBC89E58F91E5B195E993B6E58F91E69785E6B8B8E38082E5BC80E8A18CE69785E6B8B8E58897E8BDA6EFBC8CE5AE8CE59684E98082E88081E8AEBEE696BDE380820A');
INSERT INTO "source" VALUES('ad9ac4c39ed639d402bd2b9ec6c9feb3ad9150d7cb90efe95e43751241928659','食堂.txt',X'E8AEA9E88081E5B9B4E9A39FE5A082E5BC80E588B0E5AEB6E997A8E58FA30A0AE69CACE68AA5E8AEB0E8808520E69D8EE4B8800A0AE694AFE68C81E9A490E9A5AEE4BC81E4B89AE5BC80E58A9EE88081E5B9B4E9A39FE5A082EFBC8CE698AFE6848FE8A781E68F90E587BAE79A84E58A9EE6B395E38082E8AEB0E88085E8B5B0E8AEBFE4BA86E4B889E4B8AAE7A4BEE58CBAE380820A0AE5BC80E8A18CE69785E6B8B8E58897E8BDA6EFBC8CE5AE8CE59684E98082E88081E8AEBEE696BDEFBC8CE4B99FE58699E8BF9BE4BA86E6848FE8A781E380820A');
CREATE TABLE tag (id text primary key, path text not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "tag" VALUES('id-09','指标/养老','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE tagging (id text primary key, mark text not null references mark (id),
        tag text not null references tag (id), author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "tagging" VALUES('id-10','id-06','id-09','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE text (sha256 text primary key, body text not null) strict;
INSERT INTO "text" VALUES('5fbb0d910e7344ebe59406f8258d857f17b85c43ec8b7122272bd098d4ad16e3','{"id":"a1","kind":"opinion","title":"国务院关于促进养老服务消费的意见","segments":[{"id":"preamble","kind":"preamble","text":"为促进养老服务消费，现提出如下意见。","printed":"为促进养老服务消费，现提出如下意见。","lines":[3,3],"raw":[[18,36]]},{"id":"一","kind":"clause","text":"坚持政府引导。","printed":"一、总体要求\n坚持政府引导。","lines":[5,7],"number":"一","title":"总体要求","raw":[[38,44],[46,53]]},{"id":"二","kind":"section","text":"","printed":"二、扩大供给","lines":[9,9],"number":"二","title":"扩大供给","raw":[[55,61]]},{"id":"二/（一）","kind":"clause","text":"支持餐饮企业开办老年食堂。","printed":"（一）发展社区助餐。支持餐饮企业开办老年食堂。","lines":[11,11],"number":"（一）","title":"发展社区助餐","parent":"二","raw":[[63,86]]},{"id":"二/（二）","kind":"clause","text":"开行旅游列车，完善适老设施。","printed":"（二）发展银发旅游。开行旅游列车，完善适老设施。","lines":[13,13],"number":"（二）","title":"发展银发旅游","parent":"二","raw":[[88,112]]}],"issuer":["国务院"],"raw":[[0,16]]}');
INSERT INTO "text" VALUES('3ac24d1637bcde9d892ee094dce827ee531691523fe8105ab1ccac659702d196','{"id":"a1","kind":"commentary","title":"让老年食堂开到家门口","segments":[{"id":"p1","kind":"paragraph","text":"支持餐饮企业开办老年食堂，是意见提出的办法。记者走访了三个社区。","printed":"支持餐饮企业开办老年食堂，是意见提出的办法。记者走访了三个社区。","lines":[5,5],"raw":[[21,53]]},{"id":"p2","kind":"paragraph","text":"开行旅游列车，完善适老设施，也写进了意见。","printed":"开行旅游列车，完善适老设施，也写进了意见。","lines":[7,7],"raw":[[55,76]]}],"author":"李一","raw":[[0,10]]}');
CREATE TABLE tick (id text primary key, document text not null references document (id),
        segment text not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "tick" VALUES('id-11','id-02','二/（一）','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE undo (seq integer primary key, step integer not null references undo_step (id) on delete cascade,
        tbl text not null, op text not null, id text not null, mask integer not null, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15);
INSERT INTO "undo" VALUES(1,1,'dossier','insert','id-01',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(2,1,'document','insert','id-02',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(3,1,'version','insert','id-03',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(4,1,'dossier','update','id-01',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(5,2,'document','insert','id-04',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(6,2,'version','insert','id-05',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(7,3,'mark','insert','id-06',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(8,3,'place','insert','id-07',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(9,4,'note','insert','id-08',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(10,5,'tag','insert','id-09',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(11,5,'tagging','insert','id-10',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(12,6,'tick','insert','id-11',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE undo_step (id integer primary key, stack text not null, label text not null, joins text,
        at text not null, size integer not null default 0) strict;
INSERT INTO "undo_step" VALUES(1,'undo','Import',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(2,'undo','Import',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(3,'undo','Highlight',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(4,'undo','Write note','note id-06','2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(5,'undo','Add tag',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(6,'undo','Mark as read',NULL,'2026-06-09T08:00:00.000Z',0);
CREATE TABLE version (id text primary key, document text not null references document (id),
        n integer not null, text text not null references text (sha256), author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "version" VALUES('id-03','id-02',1,'5fbb0d910e7344ebe59406f8258d857f17b85c43ec8b7122272bd098d4ad16e3','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
INSERT INTO "version" VALUES('id-05','id-04',1,'3ac24d1637bcde9d892ee094dce827ee531691523fe8105ab1ccac659702d196','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX version_once on version (document, n) where deleted is null;
CREATE UNIQUE INDEX note_once on note (mark) where deleted is null;
CREATE UNIQUE INDEX tag_once on tag (path) where deleted is null;
CREATE UNIQUE INDEX tagging_once on tagging (mark, tag) where deleted is null;
CREATE UNIQUE INDEX tick_once on tick (document, segment) where deleted is null;
CREATE INDEX note_mark on note (mark);
CREATE INDEX tagging_mark on tagging (mark);
CREATE INDEX tagging_tag on tagging (tag);
CREATE INDEX place_mark on place (mark);
CREATE INDEX place_document on place (document);
CREATE INDEX document_dossier on document (dossier);
CREATE INDEX document_printing on document (printing_of);
CREATE INDEX version_document on version (document);
CREATE INDEX tick_document on tick (document);
CREATE INDEX link_dossier on link (dossier);
CREATE INDEX undo_of_step on undo (step);
CREATE INDEX intake_source on intake (source);
CREATE INDEX document_intake on document (intake);
CREATE INDEX document_source on document (source);
COMMIT;
pragma application_id = 1516795220;
pragma user_version = 2;
