BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'zhutiao','first','2026-11-22 01:11:59.230369+00:00');
CREATE TABLE document (id text primary key, dossier text not null references dossier (id),
        source text not null, file text not null, text text not null references text (sha256),
        printing_of text references document (id), position integer not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "document" VALUES('id-02','id-01','453a8ee9e416aaee6506e2bb5518d218c29947e3f939c7cc53fb37fc47ac7e60','养老.txt','89c07706798f32db21a3adf65db30dbe2ee7e93c95a2192467ae565f4ca0ddf9',NULL,1,'reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE dossier (id text primary key, name text not null,
        base text references document (id), author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "dossier" VALUES('id-01','养老','id-02','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE link (id text primary key, dossier text not null, position integer not null, clause text not null,
        document text not null, segment text not null, relation text not null, grade text not null,
        state text not null, strength real not null, passage text not null, reasons text not null) strict;
CREATE TABLE mark (id text primary key, colour text not null, style text not null,
        author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "mark" VALUES('id-04','amber','highlight','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE note (id text primary key, mark text not null references mark (id), body text not null,
        author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "note" VALUES('id-06','id-04','说明','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE place (id text primary key, mark text not null references mark (id),
        document text not null references document (id), position integer not null, segment text not null,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text not null references text (sha256), state text not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "place" VALUES('id-05','id-04','id-02',0,'一/（一）',3,9,'坚持政府引导','（一）','。完善养老服务体系，增加护理型床位供给。（二）坚持社会参与。鼓励',3,'89c07706798f32db21a3adf65db30dbe2ee7e93c95a2192467ae565f4ca0ddf9','placed','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE source (sha256 text primary key, name text not null, encoding text not null,
        bytes blob not null, set_aside text not null) strict;
INSERT INTO "source" VALUES('453a8ee9e416aaee6506e2bb5518d218c29947e3f939c7cc53fb37fc47ac7e60','养老.txt','utf-8',X'E585B3E4BA8EE58AA0E5BCBAE585BBE88081E69C8DE58AA1E79A84E6848FE8A7810A0AE696B0E58D8EE7A4BEE58C97E4BAAC33E69C8832E697A5E794B50A0AE4B880E38081E680BBE4BD93E8A681E6B1820A0AEFBC88E4B880EFBC89E59D9AE68C81E694BFE5BA9CE5BC95E5AFBCE38082E5AE8CE59684E585BBE88081E69C8DE58AA1E4BD93E7B3BBEFBC8CE5A29EE58AA0E68AA4E79086E59E8BE5BA8AE4BD8DE4BE9BE7BB99E380820AEFBC88E4BA8CEFBC89E59D9AE68C81E7A4BEE4BC9AE58F82E4B88EE38082E9BC93E58AB1E7A4BEE4BC9AE58A9BE9878FE4B8BEE58A9EE585BBE88081E69CBAE69E84E380820A','[{"text":"新华社北京3月2日电","why":"undecided","lines":[3,3],"raw":[[13,23]]}]');
CREATE TABLE tag (id text primary key, path text not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "tag" VALUES('id-07','指标/养老','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE tagging (id text primary key, mark text not null references mark (id),
        tag text not null references tag (id), author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "tagging" VALUES('id-08','id-04','id-07','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE text (sha256 text primary key, body text not null) strict;
INSERT INTO "text" VALUES('89c07706798f32db21a3adf65db30dbe2ee7e93c95a2192467ae565f4ca0ddf9','{"id":"a1","kind":"opinion","title":"关于加强养老服务的意见","segments":[{"id":"一","kind":"section","text":"","printed":"一、总体要求","lines":[5,5],"number":"一","title":"总体要求","raw":[[25,31]]},{"id":"一/（一）","kind":"clause","text":"完善养老服务体系，增加护理型床位供给。（二）坚持社会参与。鼓励社会力量举办养老机构。","printed":"（一）坚持政府引导。完善养老服务体系，增加护理型床位供给。（二）坚持社会参与。鼓励社会力量举办养老机构。","lines":[7,8],"number":"（一）","title":"坚持政府引导","parent":"一","raw":[[33,62],[63,86]]}],"findings":[{"what":"joined-lines","text":"","detail":"1","lines":[5,8]}],"raw":[[0,11]]}');
CREATE TABLE tick (id text primary key, document text not null references document (id),
        segment text not null, author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "tick" VALUES('id-09','id-02','一/（一）','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
CREATE TABLE undo (seq integer primary key, step integer not null references undo_step (id) on delete cascade,
        tbl text not null, op text not null, id text not null, mask integer not null, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15);
INSERT INTO "undo" VALUES(1,1,'dossier','insert','id-01',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(2,1,'document','insert','id-02',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(3,1,'version','insert','id-03',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(4,1,'dossier','update','id-01',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(5,2,'mark','insert','id-04',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(6,2,'place','insert','id-05',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(7,3,'note','insert','id-06',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(8,4,'tag','insert','id-07',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(9,4,'tagging','insert','id-08',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(10,5,'tick','insert','id-09',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE undo_step (id integer primary key, stack text not null, label text not null, joins text,
        at text not null, size integer not null default 0) strict;
INSERT INTO "undo_step" VALUES(1,'undo','Import',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(2,'undo','Highlight',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(3,'undo','Write note','note id-04','2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(4,'undo','Add tag',NULL,'2026-06-09T08:00:00.000Z',0);
INSERT INTO "undo_step" VALUES(5,'undo','Mark as read',NULL,'2026-06-09T08:00:00.000Z',0);
CREATE TABLE version (id text primary key, document text not null references document (id),
        n integer not null, text text not null references text (sha256), author text not null, created text not null, modified text not null, deleted text) strict;
INSERT INTO "version" VALUES('id-03','id-02',1,'89c07706798f32db21a3adf65db30dbe2ee7e93c95a2192467ae565f4ca0ddf9','reader','2026-06-09T08:00:00.000Z','2026-06-09T08:00:00.000Z',NULL);
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
COMMIT;
pragma application_id = 1516795220;
pragma user_version = 1;
