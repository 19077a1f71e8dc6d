pragma application_id = 1516795220;
pragma user_version = 6;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'zhutiao','first','2026-11-22 11:24:43.245720+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'zhutiao','second','2026-11-22 11:24:43.280467+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'zhutiao','third','2026-11-22 11:24:43.314822+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'zhutiao','fourth','2026-11-22 11:24:43.383966+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'zhutiao','fifth','2026-11-22 13:24:33.232262+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'zhutiao','sixth','2026-11-22 17:11:43.600161+00:00');
CREATE TABLE briefing (id text primary key, dossier text not null references dossier (id),
        name text not null, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "briefing" VALUES('00000000-0000-4000-8000-000000000200','00000000-0000-4000-8000-000000000001','周一','wang','2026-06-12T08:00:02.000Z','2026-06-12T08:00:02.000Z',NULL,X'59A2E3DE93D22495E862607239E351E6');
INSERT INTO "briefing" VALUES('00000000-0000-4000-8000-000000000204','00000000-0000-4000-8000-000000000001','弃用','wang','2026-06-12T08:00:10.000Z','2026-06-12T08:00:13.000Z','2026-06-12T08:00:12.000Z',X'CD17DFA929E2DA312195DB11E4328A9B');
CREATE TABLE briefing_item (id text primary key, briefing text not null references briefing (id),
        position integer not null, kind text not null, body text not null, mark text, document text, segment text,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text references text (sha256), minutes integer, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "briefing_item" VALUES('00000000-0000-4000-8000-000000000201','00000000-0000-4000-8000-000000000200',0,'clause','',NULL,'00000000-0000-4000-8000-000000000002','一/（一）',NULL,NULL,'（一）坚持政府引导。政府保基本，市场多元供给。','','',0,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9',NULL,'wang','2026-06-12T08:00:04.000Z','2026-06-12T08:00:04.000Z',NULL,X'D16DD6F24B1F531A5B7F6ECF338CC005');
INSERT INTO "briefing_item" VALUES('00000000-0000-4000-8000-000000000202','00000000-0000-4000-8000-000000000200',1,'heading','照护',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'wang','2026-06-12T08:00:06.000Z','2026-06-12T08:00:06.000Z',NULL,X'4B8AF52F72D4CC2DC4FB0DFEC06549D5');
INSERT INTO "briefing_item" VALUES('00000000-0000-4000-8000-000000000203','00000000-0000-4000-8000-000000000200',2,'clause','',NULL,'00000000-0000-4000-8000-000000000002','一/（二）',4,12,'持城乡统筹。补齐','（二）坚','农村养老服务短板。',4,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9',NULL,'wang','2026-06-12T08:00:08.000Z','2026-06-12T08:00:08.000Z',NULL,X'A70398A103ED8BDEEF8D1AD14D057E02');
CREATE TABLE document (id text primary key, dossier text not null references dossier (id),
        source text not null, file text not null, text text not null references text (sha256),
        printing_of text references document (id), position integer not null, author text not null, created text not null, modified text not null, deleted text, intake text references intake (id), seal blob) strict;
INSERT INTO "document" VALUES('00000000-0000-4000-8000-000000000002','00000000-0000-4000-8000-000000000001','09d0a585d8da005a9e43f35ad93da2b3421d08d2a9b5b84eea3267186afa2bdb','养老.txt','9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9',NULL,1,'wang','2026-06-09T08:00:03.000Z','2026-06-09T08:00:03.000Z',NULL,'c756fad0d3ee5e366699b5b4822d6a66cb6b1f4e4838b1f1043035bdbfee44d0',X'596CD943CEDA82001FE492213777EC5E');
INSERT INTO "document" VALUES('00000000-0000-4000-8000-000000000004','00000000-0000-4000-8000-000000000001','b9152f9fcb9dc1635302967c08599a2460e319cc55eead4d385c19865ca1e35a','解读.txt','2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d',NULL,2,'wang','2026-06-09T08:00:08.000Z','2026-06-09T08:00:08.000Z',NULL,'3a1df0e0fbac3e68a211c1c9eb5829ac944bf3957e1d13bf421c7e0f5f35d4f2',X'2B4FFD27A241449981CE76D62871FE8C');
CREATE TABLE dossier (id text primary key, name text not null,
        base text references document (id), author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "dossier" VALUES('00000000-0000-4000-8000-000000000001','推进养老服务发展','00000000-0000-4000-8000-000000000002','wang','2026-06-09T08:00:02.000Z','2026-06-09T08:00:05.000Z',NULL,X'4F35ABB889CC1C588F6714084B6DD278');
CREATE TABLE intake (id text primary key, source text not null, encoding text not null,
        kept text not null, reader text not null, decisions text not null, set_aside text not null,
        findings text not null, decoded blob, seal blob) strict;
INSERT INTO "intake" VALUES('c756fad0d3ee5e366699b5b4822d6a66cb6b1f4e4838b1f1043035bdbfee44d0','09d0a585d8da005a9e43f35ad93da2b3421d08d2a9b5b84eea3267186afa2bdb','utf-8','2026-06-09T08:00:01.000Z','text','{}','[]','[]',X'7801758F414F83401085EFFDD580456DA5D0C6B646BA04496C6D8C558817BA2CE5C774DFEC72E22F3814637AF1386FE67DEF0DFC6F2D430AF7B6D9C0AFACE39298619A215AA05899784CE3C8BEB9A3912EE57F579D0A4C985334C79DC4CED3E5C3603A3B5EEF73CE0C752A5D3FDA9D4B056B9DBA67B953132431052E2D1B4801B5C29762CF30EA26412A497C301DA50721F11AC3BFD1A78DA99E2FE81E23833F0CD2501F3353A5E670E4BDCDB66D3DC7ADA06471FD99490F943443371970374E6A6341E13BADEBDF6E931E3A7D819266B987C88793BEDB3A472551F8BA8E10C8D69F61FBC48AFD3C5D67F0C8B03EE3073BFBF07B',X'F5E19EAC46E0DD4D406D1AD9DBEA2BAC');
INSERT INTO "intake" VALUES('3a1df0e0fbac3e68a211c1c9eb5829ac944bf3957e1d13bf421c7e0f5f35d4f2','b9152f9fcb9dc1635302967c08599a2460e319cc55eead4d385c19865ca1e35a','utf-8','2026-06-09T08:00:07.000Z','text','{}','[]','[]',X'78017DCECD0A82401405E0BD4FAD920931F6036135CC60125620E6B87446F361F2DEB9AE7C85C65DAB96E7C0F938F4B8516DE68E535E4CFD1ED602E50122437E8022814D6EB30AE5E07998C6B6BC228B21D673C74072640164DBB1CDADC96CD52EA56AF05CD33DF88F7DFC70F114180D4D34F63B60DA8DA62881E2E44A7ABD7F1FB88869EF781A2E8EB7C72708350E72E2C2F2951B62132EE417800B8D4C',X'19AFFD8F7D83EABE013B03B89156C009');
CREATE TABLE link (id text primary key, dossier text not null, position integer not null, clause text not null,
        document text not null, segment text not null, relation text not null, grade text not null,
        state text not null, strength real not null, passage text not null, reasons text not null, seal blob) strict;
INSERT INTO "link" VALUES('4857ba7b-3dae-5edc-8102-5983c70dcf90','00000000-0000-4000-8000-000000000001',0,'一/（二）','00000000-0000-4000-8000-000000000004','p1','discusses','certain','suggested',0.9651,'{"document":"00000000-0000-4000-8000-000000000004","segment":"p1","text":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。"}','[{"text":"补齐农村养老服务短板","clause_span":[10,20],"passage_span":[15,25]},{"text":"坚持城乡统筹","clause_span":[3,9],"passage_span":[5,11]}]',X'9FDA9628A3FC4719B155FC1E6AE75B28');
INSERT INTO "link" VALUES('107e3c0d-ad4f-58e7-a606-1788d050a9b7','00000000-0000-4000-8000-000000000001',1,'一/（一）','00000000-0000-4000-8000-000000000004','p1','discusses','possible','suggested',0.0014,'{"document":"00000000-0000-4000-8000-000000000004","segment":"p1","text":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。"}','[{"text":"坚持","clause_span":[3,5],"passage_span":[5,7]}]',X'56F43C018D3B6753AC67BF557D5B5F55');
INSERT INTO "link" VALUES('eff25517-c6c8-59c4-84db-cb12f96d46e2','00000000-0000-4000-8000-000000000001',2,'二/（三）','00000000-0000-4000-8000-000000000004','p1','discusses','possible','suggested',0.0006,'{"document":"00000000-0000-4000-8000-000000000004","segment":"p1","text":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。"}','[{"text":"养老","clause_span":[19,21],"passage_span":[19,21]},{"text":"服务","clause_span":[21,23],"passage_span":[21,23]}]',X'916866F7F373B28E664B3006DB6DA247');
INSERT INTO "link" VALUES('46ea499e-9a80-5b0f-a0d7-899b7077fd3e','00000000-0000-4000-8000-000000000001',3,'二/（三）','00000000-0000-4000-8000-000000000004','p2','discusses','certain','suggested',0.9907,'{"document":"00000000-0000-4000-8000-000000000004","segment":"p2","text":"新建居住区要配套建设养老服务设施，这是用地保障的要求。"}','[{"text":"配套建设养老服务设施","clause_span":[15,25],"passage_span":[6,16]},{"text":"新建居住区","clause_span":[10,15],"passage_span":[0,5]}]',X'F7D7FD128A61D66AE0D185A05D204BE7');
INSERT INTO "link" VALUES('6d263a0c-b94d-5382-ab38-565f806d592c','00000000-0000-4000-8000-000000000001',4,'一/（二）','00000000-0000-4000-8000-000000000004','p2','discusses','possible','suggested',0.0003,'{"document":"00000000-0000-4000-8000-000000000004","segment":"p2","text":"新建居住区要配套建设养老服务设施，这是用地保障的要求。"}','[{"text":"养老","clause_span":[14,16],"passage_span":[10,12]},{"text":"服务","clause_span":[16,18],"passage_span":[12,14]}]',X'6D8D6E54712CD30C47C76FC1650555D7');
CREATE TABLE link_decision (id text primary key, dossier text not null references dossier (id),
        state text not null, relation text not null, grade text not null, strength real not null,
        reasons text not null, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "link_decision" VALUES('00000000-0000-4000-8000-000000000015','00000000-0000-4000-8000-000000000001','accepted','discusses','certain',0.9651,'[{"text":"补齐农村养老服务短板","clause_span":[10,20],"passage_span":[15,25]},{"text":"坚持城乡统筹","clause_span":[3,9],"passage_span":[5,11]}]','wang','2026-06-09T08:00:25.000Z','2026-06-09T08:00:25.000Z',NULL,X'B499A1BED10B355F969606026BBDDA23');
INSERT INTO "link_decision" VALUES('00000000-0000-4000-8000-000000000107','00000000-0000-4000-8000-000000000001','rejected','discusses','possible',0.0014,'[{"text":"坚持","clause_span":[3,5],"passage_span":[5,7]}]','wang','2026-06-10T08:01:17.000Z','2026-06-10T08:01:17.000Z',NULL,X'8161C5D1C045669DA6EE0F59BD69CF90');
CREATE TABLE link_side (id text primary key, decision text not null references link_decision (id),
        side text not null, document text not null references document (id), segment text not null,
        start integer, "end" integer, exact text not null, before text not null, after text not null,
        hint integer not null, text text not null references text (sha256), author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "link_side" VALUES('00000000-0000-4000-8000-000000000016','00000000-0000-4000-8000-000000000015','clause','00000000-0000-4000-8000-000000000002','一/（二）',NULL,NULL,'（二）坚持城乡统筹。补齐农村养老服务短板。','','',0,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','wang','2026-06-09T08:00:26.000Z','2026-06-09T08:00:26.000Z',NULL,X'9332A4DF41388387344F0C42447EC6EE');
INSERT INTO "link_side" VALUES('00000000-0000-4000-8000-000000000017','00000000-0000-4000-8000-000000000015','passage','00000000-0000-4000-8000-000000000004','p1',NULL,NULL,'文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。','','',0,'2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','wang','2026-06-09T08:00:27.000Z','2026-06-09T08:00:27.000Z',NULL,X'3BE770C896C9E7C701E7C46B268064A3');
INSERT INTO "link_side" VALUES('00000000-0000-4000-8000-000000000108','00000000-0000-4000-8000-000000000107','clause','00000000-0000-4000-8000-000000000002','一/（一）',NULL,NULL,'（一）坚持政府引导。政府保基本，市场多元供给。','','',0,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','wang','2026-06-10T08:01:18.000Z','2026-06-10T08:01:18.000Z',NULL,X'2E5C48B2F1D7DE3D05CC6CAE60FD31F7');
INSERT INTO "link_side" VALUES('00000000-0000-4000-8000-000000000109','00000000-0000-4000-8000-000000000107','passage','00000000-0000-4000-8000-000000000004','p1',NULL,NULL,'文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。','','',0,'2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','wang','2026-06-10T08:01:19.000Z','2026-06-10T08:01:19.000Z',NULL,X'F15548B944B747F8522689767A676B74');
CREATE TABLE linked (dossier text not null, document text not null, base text not null,
        companion text not null, rules integer not null, seal blob, primary key (dossier, document)) strict;
INSERT INTO "linked" VALUES('00000000-0000-4000-8000-000000000001','00000000-0000-4000-8000-000000000004','9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d',3,X'793169EB5FF0A3EF2BD01B5CDF6CA14E');
CREATE TABLE mark (id text primary key, colour text not null, style text not null,
        author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000006','green','highlight','wang','2026-06-09T08:00:11.000Z','2026-06-09T08:00:11.000Z',NULL,X'C064D3DD0ECB68B9AD77E4782D859514');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000011','amber','none','wang','2026-06-09T08:00:19.000Z','2026-06-09T08:00:19.000Z',NULL,X'A997B881560B6438447C6768FE76B07B');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000018','amber','none','wang','2026-06-09T08:00:29.000Z','2026-06-09T08:00:29.000Z',NULL,X'95EBDD7B7AEA6225C2D6A3BD7D396B7B');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000023','amber','highlight','wang','2026-06-09T08:00:39.000Z','2026-06-09T08:00:43.000Z','2026-06-09T08:00:42.000Z',X'1D5C08E8420B8E03C33CFD79A486267D');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000102','rose','wavy','wang','2026-06-10T08:01:09.000Z','2026-06-10T08:01:09.000Z',NULL,X'EBCF3374EF65859F4E1001F69F2B0A5C');
CREATE TABLE meaning (id text primary key, colour text not null, words text not null, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "meaning" VALUES('00000000-0000-4000-8000-000000000021','green','要点','wang','2026-06-09T08:00:35.000Z','2026-06-09T08:00:35.000Z',NULL,X'FE58062AC2BFF2FD843233AD4CB5252B');
CREATE TABLE "note" (id text primary key, mark text references mark (id),
        dossier text references dossier (id), body text not null, author text not null, created text not null, modified text not null, deleted text, seal blob,
        check ((mark is null) <> (dossier is null))) strict;
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000008','00000000-0000-4000-8000-000000000006',NULL,'说明','wang','2026-06-09T08:00:14.000Z','2026-06-09T08:00:14.000Z',NULL,X'29C11EA633B577E87E4E5928DB4D2596');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000013','00000000-0000-4000-8000-000000000011',NULL,'全条的笔记','wang','2026-06-09T08:00:21.000Z','2026-06-09T08:00:21.000Z',NULL,X'10263FA7D5908F38E566D24FBDB6BB55');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000020','00000000-0000-4000-8000-000000000018',NULL,'段落的笔记','wang','2026-06-09T08:00:31.000Z','2026-06-09T08:00:31.000Z',NULL,X'E8A77EE584AF80FC914E01F78CAA6C77');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000022',NULL,'00000000-0000-4000-8000-000000000001','专题的笔记：养老','wang','2026-06-09T08:00:37.000Z','2026-06-09T08:00:37.000Z',NULL,X'07749CC37458C7765F8D91A185EE19DE');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000104','00000000-0000-4000-8000-000000000102',NULL,'波浪线的笔记','wang','2026-06-10T08:01:12.000Z','2026-06-10T08:01:12.000Z',NULL,X'9E708FBD4464B4FFAF0CA6F4AF1AF7C8');
CREATE TABLE place (id text primary key, mark text not null references mark (id),
        document text not null references document (id), position integer not null, segment text not null,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text not null references text (sha256), state text not null, author text not null, created text not null, modified text not null, deleted text, was text, seal blob) strict;
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000007','00000000-0000-4000-8000-000000000006','00000000-0000-4000-8000-000000000002',0,'一/（二）',5,9,'城乡统筹','（二）坚持','。补齐农村养老服务短板。',5,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-09T08:00:12.000Z','2026-06-09T08:00:12.000Z',NULL,NULL,X'C303A5F22BD167A807927457EC0AB11F');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000012','00000000-0000-4000-8000-000000000011','00000000-0000-4000-8000-000000000002',0,'二/（三）',NULL,NULL,NULL,NULL,NULL,NULL,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-09T08:00:20.000Z','2026-06-09T08:00:20.000Z',NULL,NULL,X'73E34DA2A3EF8C76A71AB98AD8345BD3');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000019','00000000-0000-4000-8000-000000000018','00000000-0000-4000-8000-000000000004',0,'p2',NULL,NULL,NULL,NULL,NULL,NULL,'2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','placed','wang','2026-06-09T08:00:30.000Z','2026-06-09T08:00:30.000Z',NULL,NULL,X'71EC483AB790CC0BE19EB26FCD8EBCF8');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000024','00000000-0000-4000-8000-000000000023','00000000-0000-4000-8000-000000000002',0,'一/（一）',0,3,'（一）','','坚持政府引导。政府保基本，市场多元供给。',0,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-09T08:00:40.000Z','2026-06-09T08:00:40.000Z',NULL,NULL,X'DECE1FAD03E2781E20CAAA002EE9DEA6');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000103','00000000-0000-4000-8000-000000000102','00000000-0000-4000-8000-000000000002',0,'二/（三）',3,9,'加强用地保障','（三）','。新建居住区配套建设养老服务设施。',3,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-10T08:01:10.000Z','2026-06-10T08:01:10.000Z',NULL,NULL,X'94E37EC0F5BBF06C270B1C8994BCC5B0');
CREATE TABLE saved_search (id text primary key, name text not null, query text not null,
        author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "saved_search" VALUES('00000000-0000-4000-8000-000000000100','照护','养老 -机构','wang','2026-06-10T08:01:02.000Z','2026-06-10T08:01:02.000Z',NULL,X'04387DCE059A269A54A5E692F541EBEA');
INSERT INTO "saved_search" VALUES('00000000-0000-4000-8000-000000000101','农村','农村','wang','2026-06-10T08:01:04.000Z','2026-06-10T08:01:07.000Z','2026-06-10T08:01:06.000Z',X'1E8D82F1CAE29B2993472817E7003375');
CREATE TABLE search_own (what text not null, id text not null, sealed blob, words text not null,
        primary key (what, id)) strict;
INSERT INTO "search_own" VALUES('note','00000000-0000-4000-8000-000000000104',X'9E708FBD4464B4FFAF0CA6F4AF1AF7C8','波浪线的笔记');
INSERT INTO "search_own" VALUES('tag','00000000-0000-4000-8000-000000000105',X'A5460261165826CE186D5FCEE5DD0117','待办');
INSERT INTO "search_own" VALUES('note','00000000-0000-4000-8000-000000000008',X'29C11EA633B577E87E4E5928DB4D2596','说明');
INSERT INTO "search_own" VALUES('note','00000000-0000-4000-8000-000000000013',X'10263FA7D5908F38E566D24FBDB6BB55','全条的笔记');
INSERT INTO "search_own" VALUES('note','00000000-0000-4000-8000-000000000020',X'E8A77EE584AF80FC914E01F78CAA6C77','段落的笔记');
INSERT INTO "search_own" VALUES('note','00000000-0000-4000-8000-000000000022',X'07749CC37458C7765F8D91A185EE19DE','专题的笔记:养老');
INSERT INTO "search_own" VALUES('tag','00000000-0000-4000-8000-000000000009',X'1ED923B40CE51C29923CDFB2B31E78F1','指标/养老');
CREATE TABLE search_row (id integer primary key, what text not null, segment text not null,
        start integer not null, size integer not null) strict;
INSERT INTO "search_row" VALUES(1,'title','',39,41);
INSERT INTO "search_row" VALUES(2,'text','p1',130,80);
INSERT INTO "search_row" VALUES(3,'text','p2',370,83);
INSERT INTO "search_row" VALUES(4,'title','',36,41);
INSERT INTO "search_row" VALUES(5,'text','preamble',132,56);
INSERT INTO "search_row" VALUES(6,'text','一',336,20);
INSERT INTO "search_row" VALUES(7,'text','一/（一）',523,71);
INSERT INTO "search_row" VALUES(8,'text','一/（二）',782,65);
INSERT INTO "search_row" VALUES(9,'text','二',993,20);
INSERT INTO "search_row" VALUES(10,'text','二/（三）',1191,80);
CREATE TABLE search_state (rules text not null, made text not null, sign text not null,
        seal blob) strict;
INSERT INTO "search_state" VALUES('1','d17e120feb3d70c0fe2ec14ce7143b69','59c1383edaf63401029ca1f7223f9b63',X'8FBA9A405A24A5A8FB44C4B9609F8008');
CREATE TABLE search_text (text text primary key, first integer not null,
        last integer not null) strict;
INSERT INTO "search_text" VALUES('2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d',1,3);
INSERT INTO "search_text" VALUES('9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9',4,10);
CREATE VIRTUAL TABLE search_words using fts5(words, content='', columnsize=0, tokenize="ascii");
DELETE FROM search_words_data;
DELETE FROM search_words_idx;
DELETE FROM search_words_config;
INSERT INTO "search_words_data" VALUES(1,X'0A8133');
INSERT INTO "search_words_data" VALUES(10,X'000000000102020002010101020101');
INSERT INTO "search_words_data" VALUES(137438953473,X'000001730430E4B9A102020A0202BD8F0302050202BF9D0302170103E585BB01020901021501020C0202869C010207010213020287BA02020502028AA101020C01021801020F02028CBA03020602029CB003021602029D9A02020702029F8E0202090202A5970302090202B0B102020E0202B1850302040202BBBA030403090103E68C81020208030187020204020296870202020301B00302020301BD030211020298AF02020F01021402029C8D01020B01021701020E02029D910102080102140301BF01020E01021A0202B18203021B0103E794A803021502029A8403021902029FAD01020D0102190202ABA00202030202ADB902020C0202BB9F02020B0103E8808101020A01021601020D0202A1A50102050102110202A681020210010407150202A7A30102020202AEBE03040B070202AFBB0102030202BF990302130103E9858D03020802029A9C0302180202BD900102060102120103EFBC8C0204060901021203018E02021B01021C03019A010204040807070E0A070D070707070707070808060706060A0D0A090708070A0707070E0A0B0708070708070A0C09');
INSERT INTO "search_words_data" VALUES(274877906945,X'000002590430E380810602030302030103E4B8800602020102030301890A020303018B0502100301BA0502020202B9A10802080202BA8C08020301020203018E0402030202BD8F0A020F0301930602050202BE9B0702160202BF9D07020E0202040102090103E585830702150301B30402020301BB0402060102050302100202150202869C08020E020287BA05020E02028AA00A02050301A104020901020803021302021802028CBA0A021002028F9104020A01020902029CB00A02080301BA07021302029D9A07020501020502029F8E0802070301BA07020F0202A49A0702140202A5970A02120202A68205020F0202AFBC07020A0202B1850A020E03019504020B01020A0202B8820702120202BA9C070408070202BBBA0A040D080202BC950702090301BA0A02060103E680BB0602040202848F04020D01021102028C8107020601020602028EA80402040102030301AA09020602028F9005020D020294BF07040707020296B00A020C0301BD09020701021A02029C8D0402080102070302120202170301AC07021002029D9108020F0301BF0802150202B1820602070103E78EB005020C020294A80A020702029A8404020C02029FAD0802140202ADB908020A0202BB9907021703019F0802090103E880810402070102060302110202160202A1A508020C0202A6810602060202A78104020E0102120202AEBE0A0414070202BF9B0402050102040103E9858D0A021102029A9C09020501020A0202BD9008020D0103EFBC8807020201020202020203018907020401020402020403018C05020B02021103018E05021302040B0F01040B0D02040B12040B0B060606070A060706070D08060F0707070F070A07060A07060707070707090708080706080A0A0A06070807091006070607080707070707061107070A080A080A070E0C09');
INSERT INTO "search_words_idx" VALUES(1,X'',2);
INSERT INTO "search_words_idx" VALUES(2,X'',2);
INSERT INTO "search_words_config" VALUES('version',4);
CREATE TABLE source (sha256 text primary key, name text not null, bytes blob not null, seal blob) strict;
INSERT INTO "source" VALUES('09d0a585d8da005a9e43f35ad93da2b3421d08d2a9b5b84eea3267186afa2bdb','养老.txt',X'E585B3E4BA8EE68EA8E8BF9BE585BBE88081E69C8DE58AA1E58F91E5B195E79A84E6848FE8A7810A0AE4B8BAE68EA8E8BF9BE585BBE88081E69C8DE58AA1E58F91E5B195EFBC8CE78EB0E68F90E587BAE5A682E4B88BE6848FE8A781E380820A0AE4B880E38081E680BBE4BD93E8A681E6B1820A0AEFBC88E4B880EFBC89E59D9AE68C81E694BFE5BA9CE5BC95E5AFBCE38082E694BFE5BA9CE4BF9DE59FBAE69CACEFBC8CE5B882E59CBAE5A49AE58583E4BE9BE7BB99E380820A0AEFBC88E4BA8CEFBC89E59D9AE68C81E59F8EE4B9A1E7BB9FE7ADB9E38082E8A1A5E9BD90E5869CE69D91E585BBE88081E69C8DE58AA1E79FADE69DBFE380820A0AE4BA8CE38081E4BF9DE99A9CE68EAAE696BD0A0AEFBC88E4B889EFBC89E58AA0E5BCBAE794A8E59CB0E4BF9DE99A9CE38082E696B0E5BBBAE5B185E4BD8FE58CBAE9858DE5A597E5BBBAE8AEBEE585BBE88081E69C8DE58AA1E8AEBEE696BDE380820A',X'17ED000B7CAFFE8B4CA9B723C626BF89');
INSERT INTO "source" VALUES('b9152f9fcb9dc1635302967c08599a2460e319cc55eead4d385c19865ca1e35a','解读.txt',X'E8A7A3E8AFBBEFBC9AE8A1A5E9BD90E5869CE69D91E585BBE88081E69C8DE58AA1E79FADE69DBF0A0AE69687E7ABA0E68C87E587BAEFBC8CE59D9AE68C81E59F8EE4B9A1E7BB9FE7ADB9EFBC8CE5B0B1E698AFE8A681E8A1A5E9BD90E5869CE69D91E585BBE88081E69C8DE58AA1E79FADE69DBFE380820A0AE696B0E5BBBAE5B185E4BD8FE58CBAE8A681E9858DE5A597E5BBBAE8AEBEE585BBE88081E69C8DE58AA1E8AEBEE696BDEFBC8CE8BF99E698AFE794A8E59CB0E4BF9DE99A9CE79A84E8A681E6B182E380820A',X'D0D5003F6E63EC4DAD3F1151EAF796D5');
CREATE TABLE tag (id text primary key, path text not null, author text not null, created text not null, modified text not null, deleted text, colour text, seal blob) strict;
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000009','指标/养老','wang','2026-06-09T08:00:16.000Z','2026-06-09T08:00:33.000Z',NULL,'blue',X'1ED923B40CE51C29923CDFB2B31E78F1');
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000105','待办','wang','2026-06-10T08:01:14.000Z','2026-06-10T08:01:14.000Z',NULL,NULL,X'A5460261165826CE186D5FCEE5DD0117');
CREATE TABLE tagging (id text primary key, mark text not null references mark (id),
        tag text not null references tag (id), author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000010','00000000-0000-4000-8000-000000000006','00000000-0000-4000-8000-000000000009','wang','2026-06-09T08:00:17.000Z','2026-06-09T08:00:17.000Z',NULL,X'64EB64B56C8AC58F1EF7A5D17F806C3A');
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000106','00000000-0000-4000-8000-000000000102','00000000-0000-4000-8000-000000000105','wang','2026-06-10T08:01:15.000Z','2026-06-10T08:01:15.000Z',NULL,X'B1D92F7DF89E8B449754BE050AD866D0');
CREATE TABLE text (sha256 text primary key, body text not null) strict;
INSERT INTO "text" VALUES('9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','{"id":"a1","kind":"opinion","title":"关于推进养老服务发展的意见","segments":[{"id":"preamble","kind":"preamble","text":"为推进养老服务发展，现提出如下意见。","printed":"为推进养老服务发展，现提出如下意见。","lines":[3,3],"raw":[[15,33]]},{"id":"一","kind":"section","text":"","printed":"一、总体要求","lines":[5,5],"number":"一","title":"总体要求","raw":[[35,41]]},{"id":"一/（一）","kind":"clause","text":"政府保基本，市场多元供给。","printed":"（一）坚持政府引导。政府保基本，市场多元供给。","lines":[7,7],"number":"（一）","title":"坚持政府引导","parent":"一","raw":[[43,66]]},{"id":"一/（二）","kind":"clause","text":"补齐农村养老服务短板。","printed":"（二）坚持城乡统筹。补齐农村养老服务短板。","lines":[9,9],"number":"（二）","title":"坚持城乡统筹","parent":"一","raw":[[68,89]]},{"id":"二","kind":"section","text":"","printed":"二、保障措施","lines":[11,11],"number":"二","title":"保障措施","raw":[[91,97]]},{"id":"二/（三）","kind":"clause","text":"新建居住区配套建设养老服务设施。","printed":"（三）加强用地保障。新建居住区配套建设养老服务设施。","lines":[13,13],"number":"（三）","title":"加强用地保障","parent":"二","raw":[[99,125]]}],"raw":[[0,13]]}');
INSERT INTO "text" VALUES('2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','{"id":"a1","kind":"commentary","title":"解读：补齐农村养老服务短板","segments":[{"id":"p1","kind":"paragraph","text":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。","printed":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。","lines":[3,3],"raw":[[15,41]]},{"id":"p2","kind":"paragraph","text":"新建居住区要配套建设养老服务设施，这是用地保障的要求。","printed":"新建居住区要配套建设养老服务设施，这是用地保障的要求。","lines":[5,5],"raw":[[43,70]]}],"raw":[[0,13]]}');
CREATE TABLE tick (id text primary key, document text not null references document (id),
        segment text not null, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "tick" VALUES('00000000-0000-4000-8000-000000000014','00000000-0000-4000-8000-000000000002','一/（一）','wang','2026-06-09T08:00:23.000Z','2026-06-09T08:00:23.000Z',NULL,X'7D3321C6D6AFE00160688460DBA5905D');
CREATE TABLE undo (seq integer primary key, step integer not null references undo_step (id) on delete cascade,
        tbl text not null, op text not null, id text not null, mask integer not null, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19);
INSERT INTO "undo" VALUES(1,1,'briefing','insert','00000000-0000-4000-8000-000000000200',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(2,2,'briefing_item','insert','00000000-0000-4000-8000-000000000201',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(3,3,'briefing_item','insert','00000000-0000-4000-8000-000000000202',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(4,4,'briefing_item','insert','00000000-0000-4000-8000-000000000203',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(5,5,'briefing','insert','00000000-0000-4000-8000-000000000204',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(6,6,'briefing','update','00000000-0000-4000-8000-000000000204',32,NULL,NULL,NULL,NULL,'2026-06-12T08:00:10.000Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE undo_step (id integer primary key, stack text not null, label text not null, joins text,
        at text not null, size integer not null default 0, seal blob) strict;
INSERT INTO "undo_step" VALUES(1,'undo','New briefing',NULL,'2026-06-12T08:00:01.000Z',0,X'43684466CE178C79B1753553F71E6135');
INSERT INTO "undo_step" VALUES(2,'undo','Collect',NULL,'2026-06-12T08:00:03.000Z',0,X'4B64338ED0C36F4003A9D429FA27A844');
INSERT INTO "undo_step" VALUES(3,'undo','Write in the briefing',NULL,'2026-06-12T08:00:05.000Z',0,X'A15EBB1C6621EF5AD84DB90E7F334D7C');
INSERT INTO "undo_step" VALUES(4,'undo','Collect',NULL,'2026-06-12T08:00:07.000Z',0,X'B38DD8FACEE2FCA72D81CBCD27F28E3B');
INSERT INTO "undo_step" VALUES(5,'undo','New briefing',NULL,'2026-06-12T08:00:09.000Z',0,X'C6C008CF56089C39A0091D060A5847F9');
INSERT INTO "undo_step" VALUES(6,'undo','Delete the briefing',NULL,'2026-06-12T08:00:11.000Z',24,X'5457BCCC61B8B45C5D03DE79279F6047');
CREATE TABLE version (id text primary key, document text not null references document (id),
        n integer not null, text text not null references text (sha256), author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "version" VALUES('00000000-0000-4000-8000-000000000003','00000000-0000-4000-8000-000000000002',1,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','wang','2026-06-09T08:00:04.000Z','2026-06-09T08:00:04.000Z',NULL,X'29396966227593C7B0ECFB986204EB39');
INSERT INTO "version" VALUES('00000000-0000-4000-8000-000000000005','00000000-0000-4000-8000-000000000004',1,'2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','wang','2026-06-09T08:00:09.000Z','2026-06-09T08:00:09.000Z',NULL,X'49E2974FB466212F222D7736972D2F48');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX version_once on version (document, n) where deleted is null;
CREATE UNIQUE INDEX tag_once on tag (path) where deleted is null;
CREATE UNIQUE INDEX tagging_once on tagging (mark, tag) where deleted is null;
CREATE UNIQUE INDEX tick_once on tick (document, segment) where deleted is null;
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
CREATE INDEX link_document on link (document);
CREATE INDEX linked_document on linked (document);
CREATE INDEX link_decision_dossier on link_decision (dossier);
CREATE INDEX link_side_decision on link_side (decision);
CREATE INDEX link_side_document on link_side (document);
CREATE UNIQUE INDEX note_once on note (mark) where deleted is null and mark is not null;
CREATE UNIQUE INDEX note_of_dossier on note (dossier) where deleted is null and dossier is not null;
CREATE INDEX note_mark on note (mark);
CREATE INDEX note_dossier on note (dossier);
CREATE UNIQUE INDEX meaning_once on meaning (colour) where deleted is null;
CREATE UNIQUE INDEX saved_search_once on saved_search (name) where deleted is null;
CREATE INDEX briefing_dossier on briefing (dossier);
CREATE INDEX briefing_item_briefing on briefing_item (briefing);
CREATE INDEX briefing_item_text on briefing_item (text);
COMMIT;
