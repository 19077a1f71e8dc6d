pragma application_id = 1516795220;
pragma user_version = 4;
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
CREATE TABLE link_side (id text primary key, decision text not null references link_decision (id),
        side text not null, document text not null references document (id), segment text not null,
        start integer, "end" integer, exact text not null, before text not null, after text not null,
        hint integer not null, text text not null references text (sha256), author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "link_side" VALUES('00000000-0000-4000-8000-000000000016','00000000-0000-4000-8000-000000000015','clause','00000000-0000-4000-8000-000000000002','一/（二）',NULL,NULL,'（二）坚持城乡统筹。补齐农村养老服务短板。','','',0,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','wang','2026-06-09T08:00:26.000Z','2026-06-09T08:00:26.000Z',NULL,X'9332A4DF41388387344F0C42447EC6EE');
INSERT INTO "link_side" VALUES('00000000-0000-4000-8000-000000000017','00000000-0000-4000-8000-000000000015','passage','00000000-0000-4000-8000-000000000004','p1',NULL,NULL,'文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。','','',0,'2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','wang','2026-06-09T08:00:27.000Z','2026-06-09T08:00:27.000Z',NULL,X'3BE770C896C9E7C701E7C46B268064A3');
CREATE TABLE linked (dossier text not null, document text not null, base text not null,
        companion text not null, rules integer not null, seal blob, primary key (dossier, document)) strict;
INSERT INTO "linked" VALUES('00000000-0000-4000-8000-000000000001','00000000-0000-4000-8000-000000000004','9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d',3,X'793169EB5FF0A3EF2BD01B5CDF6CA14E');
CREATE TABLE mark (id text primary key, colour text not null, style text not null,
        author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000006','green','highlight','wang','2026-06-09T08:00:11.000Z','2026-06-09T08:00:11.000Z',NULL,X'C064D3DD0ECB68B9AD77E4782D859514');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000011','amber','none','wang','2026-06-09T08:00:19.000Z','2026-06-09T08:00:19.000Z',NULL,X'A997B881560B6438447C6768FE76B07B');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000018','amber','none','wang','2026-06-09T08:00:29.000Z','2026-06-09T08:00:29.000Z',NULL,X'95EBDD7B7AEA6225C2D6A3BD7D396B7B');
INSERT INTO "mark" VALUES('00000000-0000-4000-8000-000000000023','amber','highlight','wang','2026-06-09T08:00:39.000Z','2026-06-09T08:00:43.000Z','2026-06-09T08:00:42.000Z',X'1D5C08E8420B8E03C33CFD79A486267D');
CREATE TABLE meaning (id text primary key, colour text not null, words text not null, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "meaning" VALUES('00000000-0000-4000-8000-000000000021','green','要点','wang','2026-06-09T08:00:35.000Z','2026-06-09T08:00:35.000Z',NULL,X'FE58062AC2BFF2FD843233AD4CB5252B');
CREATE TABLE "note" (id text primary key, mark text references mark (id),
        dossier text references dossier (id), body text not null, author text not null, created text not null, modified text not null, deleted text, seal blob,
        check ((mark is null) <> (dossier is null))) strict;
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000008','00000000-0000-4000-8000-000000000006',NULL,'说明','wang','2026-06-09T08:00:14.000Z','2026-06-09T08:00:14.000Z',NULL,X'29C11EA633B577E87E4E5928DB4D2596');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000013','00000000-0000-4000-8000-000000000011',NULL,'全条的笔记','wang','2026-06-09T08:00:21.000Z','2026-06-09T08:00:21.000Z',NULL,X'10263FA7D5908F38E566D24FBDB6BB55');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000020','00000000-0000-4000-8000-000000000018',NULL,'段落的笔记','wang','2026-06-09T08:00:31.000Z','2026-06-09T08:00:31.000Z',NULL,X'E8A77EE584AF80FC914E01F78CAA6C77');
INSERT INTO "note" VALUES('00000000-0000-4000-8000-000000000022',NULL,'00000000-0000-4000-8000-000000000001','专题的笔记：养老','wang','2026-06-09T08:00:37.000Z','2026-06-09T08:00:37.000Z',NULL,X'07749CC37458C7765F8D91A185EE19DE');
CREATE TABLE place (id text primary key, mark text not null references mark (id),
        document text not null references document (id), position integer not null, segment text not null,
        start integer, "end" integer, exact text, before text, after text, hint integer,
        text text not null references text (sha256), state text not null, author text not null, created text not null, modified text not null, deleted text, was text, seal blob) strict;
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000007','00000000-0000-4000-8000-000000000006','00000000-0000-4000-8000-000000000002',0,'一/（二）',5,9,'城乡统筹','（二）坚持','。补齐农村养老服务短板。',5,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-09T08:00:12.000Z','2026-06-09T08:00:12.000Z',NULL,NULL,X'C303A5F22BD167A807927457EC0AB11F');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000012','00000000-0000-4000-8000-000000000011','00000000-0000-4000-8000-000000000002',0,'二/（三）',NULL,NULL,NULL,NULL,NULL,NULL,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-09T08:00:20.000Z','2026-06-09T08:00:20.000Z',NULL,NULL,X'73E34DA2A3EF8C76A71AB98AD8345BD3');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000019','00000000-0000-4000-8000-000000000018','00000000-0000-4000-8000-000000000004',0,'p2',NULL,NULL,NULL,NULL,NULL,NULL,'2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','placed','wang','2026-06-09T08:00:30.000Z','2026-06-09T08:00:30.000Z',NULL,NULL,X'71EC483AB790CC0BE19EB26FCD8EBCF8');
INSERT INTO "place" VALUES('00000000-0000-4000-8000-000000000024','00000000-0000-4000-8000-000000000023','00000000-0000-4000-8000-000000000002',0,'一/（一）',0,3,'（一）','','坚持政府引导。政府保基本，市场多元供给。',0,'9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','placed','wang','2026-06-09T08:00:40.000Z','2026-06-09T08:00:40.000Z',NULL,NULL,X'DECE1FAD03E2781E20CAAA002EE9DEA6');
CREATE TABLE source (sha256 text primary key, name text not null, bytes blob not null, seal blob) strict;
INSERT INTO "source" VALUES('09d0a585d8da005a9e43f35ad93da2b3421d08d2a9b5b84eea3267186afa2bdb','养老.txt',X'E585B3E4BA8EE68EA8E8BF9BE585BBE88081E69C8DE58AA1E58F91E5B195E79A84E6848FE8A7810A0AE4B8BAE68EA8E8BF9BE585BBE88081E69C8DE58AA1E58F91E5B195EFBC8CE78EB0E68F90E587BAE5A682E4B88BE6848FE8A781E380820A0AE4B880E38081E680BBE4BD93E8A681E6B1820A0AEFBC88E4B880EFBC89E59D9AE68C81E694BFE5BA9CE5BC95E5AFBCE38082E694BFE5BA9CE4BF9DE59FBAE69CACEFBC8CE5B882E59CBAE5A49AE58583E4BE9BE7BB99E380820A0AEFBC88E4BA8CEFBC89E59D9AE68C81E59F8EE4B9A1E7BB9FE7ADB9E38082E8A1A5E9BD90E5869CE69D91E585BBE88081E69C8DE58AA1E79FADE69DBFE380820A0AE4BA8CE38081E4BF9DE99A9CE68EAAE696BD0A0AEFBC88E4B889EFBC89E58AA0E5BCBAE794A8E59CB0E4BF9DE99A9CE38082E696B0E5BBBAE5B185E4BD8FE58CBAE9858DE5A597E5BBBAE8AEBEE585BBE88081E69C8DE58AA1E8AEBEE696BDE380820A',X'17ED000B7CAFFE8B4CA9B723C626BF89');
INSERT INTO "source" VALUES('b9152f9fcb9dc1635302967c08599a2460e319cc55eead4d385c19865ca1e35a','解读.txt',X'E8A7A3E8AFBBEFBC9AE8A1A5E9BD90E5869CE69D91E585BBE88081E69C8DE58AA1E79FADE69DBF0A0AE69687E7ABA0E68C87E587BAEFBC8CE59D9AE68C81E59F8EE4B9A1E7BB9FE7ADB9EFBC8CE5B0B1E698AFE8A681E8A1A5E9BD90E5869CE69D91E585BBE88081E69C8DE58AA1E79FADE69DBFE380820A0AE696B0E5BBBAE5B185E4BD8FE58CBAE8A681E9858DE5A597E5BBBAE8AEBEE585BBE88081E69C8DE58AA1E8AEBEE696BDEFBC8CE8BF99E698AFE794A8E59CB0E4BF9DE99A9CE79A84E8A681E6B182E380820A',X'D0D5003F6E63EC4DAD3F1151EAF796D5');
CREATE TABLE tag (id text primary key, path text not null, author text not null, created text not null, modified text not null, deleted text, colour text, seal blob) strict;
INSERT INTO "tag" VALUES('00000000-0000-4000-8000-000000000009','指标/养老','wang','2026-06-09T08:00:16.000Z','2026-06-09T08:00:33.000Z',NULL,'blue',X'1ED923B40CE51C29923CDFB2B31E78F1');
CREATE TABLE tagging (id text primary key, mark text not null references mark (id),
        tag text not null references tag (id), author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "tagging" VALUES('00000000-0000-4000-8000-000000000010','00000000-0000-4000-8000-000000000006','00000000-0000-4000-8000-000000000009','wang','2026-06-09T08:00:17.000Z','2026-06-09T08:00:17.000Z',NULL,X'64EB64B56C8AC58F1EF7A5D17F806C3A');
CREATE TABLE text (sha256 text primary key, body text not null) strict;
INSERT INTO "text" VALUES('9b3d50ede5f7c1520e9fbe15d399896b9b6d7760c799c04225c6c347e8851ce9','{"id":"a1","kind":"opinion","title":"关于推进养老服务发展的意见","segments":[{"id":"preamble","kind":"preamble","text":"为推进养老服务发展，现提出如下意见。","printed":"为推进养老服务发展，现提出如下意见。","lines":[3,3],"raw":[[15,33]]},{"id":"一","kind":"section","text":"","printed":"一、总体要求","lines":[5,5],"number":"一","title":"总体要求","raw":[[35,41]]},{"id":"一/（一）","kind":"clause","text":"政府保基本，市场多元供给。","printed":"（一）坚持政府引导。政府保基本，市场多元供给。","lines":[7,7],"number":"（一）","title":"坚持政府引导","parent":"一","raw":[[43,66]]},{"id":"一/（二）","kind":"clause","text":"补齐农村养老服务短板。","printed":"（二）坚持城乡统筹。补齐农村养老服务短板。","lines":[9,9],"number":"（二）","title":"坚持城乡统筹","parent":"一","raw":[[68,89]]},{"id":"二","kind":"section","text":"","printed":"二、保障措施","lines":[11,11],"number":"二","title":"保障措施","raw":[[91,97]]},{"id":"二/（三）","kind":"clause","text":"新建居住区配套建设养老服务设施。","printed":"（三）加强用地保障。新建居住区配套建设养老服务设施。","lines":[13,13],"number":"（三）","title":"加强用地保障","parent":"二","raw":[[99,125]]}],"raw":[[0,13]]}');
INSERT INTO "text" VALUES('2a5f72b1c7f02826a7359e7c4f697db39eb9598670d055d2f18ce512c0c24e6d','{"id":"a1","kind":"commentary","title":"解读：补齐农村养老服务短板","segments":[{"id":"p1","kind":"paragraph","text":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。","printed":"文章指出，坚持城乡统筹，就是要补齐农村养老服务短板。","lines":[3,3],"raw":[[15,41]]},{"id":"p2","kind":"paragraph","text":"新建居住区要配套建设养老服务设施，这是用地保障的要求。","printed":"新建居住区要配套建设养老服务设施，这是用地保障的要求。","lines":[5,5],"raw":[[43,70]]}],"raw":[[0,13]]}');
CREATE TABLE tick (id text primary key, document text not null references document (id),
        segment text not null, author text not null, created text not null, modified text not null, deleted text, seal blob) strict;
INSERT INTO "tick" VALUES('00000000-0000-4000-8000-000000000014','00000000-0000-4000-8000-000000000002','一/（一）','wang','2026-06-09T08:00:23.000Z','2026-06-09T08:00:23.000Z',NULL,X'7D3321C6D6AFE00160688460DBA5905D');
CREATE TABLE undo (seq integer primary key, step integer not null references undo_step (id) on delete cascade,
        tbl text not null, op text not null, id text not null, mask integer not null, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19);
INSERT INTO "undo" VALUES(1,1,'dossier','insert','00000000-0000-4000-8000-000000000001',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(2,1,'document','insert','00000000-0000-4000-8000-000000000002',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(3,1,'version','insert','00000000-0000-4000-8000-000000000003',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(4,1,'dossier','update','00000000-0000-4000-8000-000000000001',2,NULL,NULL,NULL,NULL,'2026-06-09T08:00:02.000Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(5,2,'document','insert','00000000-0000-4000-8000-000000000004',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(6,2,'version','insert','00000000-0000-4000-8000-000000000005',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(7,3,'mark','insert','00000000-0000-4000-8000-000000000006',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(8,3,'place','insert','00000000-0000-4000-8000-000000000007',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(9,4,'note','insert','00000000-0000-4000-8000-000000000008',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(10,5,'tag','insert','00000000-0000-4000-8000-000000000009',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(11,5,'tagging','insert','00000000-0000-4000-8000-000000000010',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(12,6,'mark','insert','00000000-0000-4000-8000-000000000011',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(13,6,'place','insert','00000000-0000-4000-8000-000000000012',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(14,6,'note','insert','00000000-0000-4000-8000-000000000013',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(15,7,'tick','insert','00000000-0000-4000-8000-000000000014',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(16,8,'link_decision','insert','00000000-0000-4000-8000-000000000015',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(17,8,'link_side','insert','00000000-0000-4000-8000-000000000016',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(18,8,'link_side','insert','00000000-0000-4000-8000-000000000017',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(19,9,'mark','insert','00000000-0000-4000-8000-000000000018',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(20,9,'place','insert','00000000-0000-4000-8000-000000000019',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(21,9,'note','insert','00000000-0000-4000-8000-000000000020',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(22,10,'tag','update','00000000-0000-4000-8000-000000000009',32,NULL,NULL,NULL,'2026-06-09T08:00:16.000Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(23,11,'meaning','insert','00000000-0000-4000-8000-000000000021',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(24,12,'note','insert','00000000-0000-4000-8000-000000000022',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(25,13,'mark','insert','00000000-0000-4000-8000-000000000023',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(26,13,'place','insert','00000000-0000-4000-8000-000000000024',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "undo" VALUES(27,14,'mark','update','00000000-0000-4000-8000-000000000023',32,NULL,NULL,NULL,NULL,'2026-06-09T08:00:39.000Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE undo_step (id integer primary key, stack text not null, label text not null, joins text,
        at text not null, size integer not null default 0, seal blob) strict;
INSERT INTO "undo_step" VALUES(1,'undo','Import',NULL,'2026-06-09T08:00:00.000Z',24,X'A40E0133A6E04F9D61DF07349926936E');
INSERT INTO "undo_step" VALUES(2,'undo','Import',NULL,'2026-06-09T08:00:06.000Z',0,X'CF7AFFACAD7A0DA8E856E842F3A4A177');
INSERT INTO "undo_step" VALUES(3,'undo','Highlight',NULL,'2026-06-09T08:00:10.000Z',0,X'0791F03AE8E0117ED9E03A8C3148D908');
INSERT INTO "undo_step" VALUES(4,'undo','Write note','note 00000000-0000-4000-8000-000000000006','2026-06-09T08:00:13.000Z',0,X'426D73916F720EB8F5D8707B88F81B1A');
INSERT INTO "undo_step" VALUES(5,'undo','Add tag',NULL,'2026-06-09T08:00:15.000Z',0,X'33746520A1F3CB8FE57E85D935546C02');
INSERT INTO "undo_step" VALUES(6,'undo','Write note','note 00000000-0000-4000-8000-000000000011','2026-06-09T08:00:18.000Z',0,X'67A96F587B4FEEDAF4FD6D61534CAC15');
INSERT INTO "undo_step" VALUES(7,'undo','Mark as read',NULL,'2026-06-09T08:00:22.000Z',0,X'84DB6092F2418BE05D7FE1CD36284839');
INSERT INTO "undo_step" VALUES(8,'undo','Accept the link',NULL,'2026-06-09T08:00:24.000Z',0,X'2C983AFF11F494D9231A0264DF33EFE0');
INSERT INTO "undo_step" VALUES(9,'undo','Write note','note 00000000-0000-4000-8000-000000000018','2026-06-09T08:00:28.000Z',0,X'404BADC86AB78410C57504E318CAE19B');
INSERT INTO "undo_step" VALUES(10,'undo','Colour the tag',NULL,'2026-06-09T08:00:32.000Z',24,X'60735889EBAE9BCBDFF709178EF3A4A8');
INSERT INTO "undo_step" VALUES(11,'undo','Rename the colour',NULL,'2026-06-09T08:00:34.000Z',0,X'46AB6585310EEF12121E48DC4EC12612');
INSERT INTO "undo_step" VALUES(12,'undo','Write note','note dossier 00000000-0000-4000-8000-000000000001','2026-06-09T08:00:36.000Z',0,X'96806249602A9EC21D96222CCEEF7754');
INSERT INTO "undo_step" VALUES(13,'undo','Highlight',NULL,'2026-06-09T08:00:38.000Z',0,X'0AEE9A2122B2DBEF34CC985979B37DB9');
INSERT INTO "undo_step" VALUES(14,'undo','Erase highlight',NULL,'2026-06-09T08:00:41.000Z',24,X'2D9460A6D1BEB5F41A11EC15710FF384');
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
COMMIT;
