"""The words of speakers' labels: family names, offices, outlets, and words that head a list and not a speech."""

from __future__ import annotations

import re

from zhutiao.text.roles import DOUBLE, FAMILY

HAN = r"[\u4e00-\u9fff]"
RARER = (
    "牟蔺佟晏麦郎封丘冼覃詹简卜甘裴阮屈柴鲍梅凌霍翁苗祝左涂卓柯费池舒冉冀娄耿沙燕褚巫储敖伊宫闵戚符匡栾晋邬巩雍邸臧"
    "寿裘瞿栗苑昝喻隗缪鄂贡虞邝阙庾骞蒯鞠滕艾辛卞岑仇尚仲边蒲寇厉班阚桑欧游连景盛宁项管狄米杭訾隋司辜佘靳鄢苟谌闻迟占糜明包鹿"
)
# These begin many other words too, and count as names only behind an office.
ORDINARY = "古谷席解单成关路阳党农应全原车时花支年平和水权国木云年商来"
SURNAME = rf"(?:{DOUBLE}|[{FAMILY}{RARER}])"
DOTTED = rf"{HAN}{{1,8}}(?:·{HAN}{{1,8}})+"
NAME = rf"(?:{SURNAME}{HAN}{{1,2}}|{DOTTED})"
AFTER_OFFICE = rf"(?:(?:{DOUBLE}|[{FAMILY}{RARER}{ORDINARY}]){HAN}{{1,2}}|{DOTTED})"
ANY_NAME = rf"(?:{HAN}{{2,4}}|{DOTTED})"
POLITE = r"先生|女士|小姐|同志|同学|老师"
OFFICE = (
    r"(?:(?:秘书|委员|董事|理事|检察|审判|审计|监事|参谋|护士|代表团)长|[副代]?[总司局部院校处科厅省市县区州镇乡村会社台行署组队所馆站议次课]长"
    r"|主任(?:委员|医师|科员)?|书记|总理|主席|发言人|负责人|负责同志|代表|委员|理事|院士|教授|研究员|专家|总裁|经理|总监"
    r"|总[规工经会农统设]?[划程济计艺]?师|工程师|巡视员|调研员|专员|参赞|大使|公使|领事|特首|司令员?|政委|律师|医[生师]"
    r"|博士|顾问|主编|总编辑|助理|成员|常委|干事|法官|检察官|议员|大臣|首相|总统|参事|主持人|主持|嘉宾|居民|村民|学者"
    r"|经济学家|科学家|分析师|召集人|司仪|讲师|团长|教练|秘书|带头人|传承人|组员|行长|检察长|人大代表|政协委员|代理人|被告人|原告|被告|辩护人|公诉人|听证人|陈述人|上诉人|证人|执行长|审判员)"
)
OUTLET = (
    rf"(?:[\u4e00-\u9fffA-Za-z\d]{{1,16}}(?:通讯社|新闻社|日报|晚报|时报|早报|商报|周刊|电视台?|广播网?|新闻网?|卫视|在线|财经|客户端)"
    rf"|(?:新华|中新|路透|法新|美联|塔斯|共同|时事|彭博|韩联|俄新|安莎|德新|埃菲|中央|澎湃|凤凰)(?:社|通讯社|网|卫视|新闻)"
    rf"|(?:总台)?央视|总台|新华网|人民网|中国网|界面|财新|南方周末|《[^《》]{{2,10}}》(?:周刊|杂志|新闻周刊)?|{HAN}{{2,6}}[报网])"
)
# What ends so heads a list, a field or somebody's quoted words.
HEADING = re.compile(
    r"(?:[说道称讲即为]|如下|以下|方面|工作|包括|指出|表示|强调|提出|认为|介绍|写道|坦言|透露|解释|补充|呼吁|建议|明确|规定|显示"
    r"|目标|任务|措施|举措|原则|背景|意义|要求|问题|单位|时限|内容|情况|重点|成效|来源|时间|地点|标题|摘要|编者按|关键词|结论"
    r"|案例|亮点|看点|特点|数据|链接|提示|解读|依据|范围|对象|条件|流程|材料|标准|方式|电话|地址|邮箱|名单|人员|部门|日期|文号"
    r"|主题|目的|进展|体会|经验|做法|启示|机制|制度|体系|政策|项目|活动|步骤|阶段|途径|路径|理由|原因|结果|影响|优势|不足|点|答记者问|(?:告诉|对|向|采访的?)记者"
    r"|供图|摄影|制图|统筹|策划|校对|设计|责编|链接|联系人|责任人|翻译|速记|出品|监制|注|附|例如|比如|譬如|其中|首先|其次|再次"
    r"|最后|此外|同时|下一步|总之|当前|目前|今年|去年|明年|文字|图片|[个条项种类句字])$"
    r"|^(?!.*[报台社网刊经视闻频端]记者)(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十\d]+|附件|各[省市地]|出席|参加|介绍|关于|为|在|对|以|把|将|从|他|她|它|我|你|这|那|其)"
    r"|^问题(?!\d|[一二三四五六七八九十])"
)
# Words that begin with a family name's character, and headings of English lists.
WORDS = frozenset(
    """
    任务 方法 方案 方式 方向 方便 高校 安全 安排 安置 安居 金额 金融 金属 许可 许多 于是 江苏 江西 江南 江北
    江河 石油 毛利 马路 林业 林区 林地 黄河 黄金 易于 常见 常规 常态 常州 常住 武汉 武器 武装 段落 钱款 万一
    万人 万元 万里 夏季 夏天 陆地 陆军 文化 文件 文章 文物 文旅 文献 文明 文本 季度 章节 章程 申请 申报 申诉
    施工 施行 向上 向导 陶瓷 牛羊 周期 周边 周末 周一 徐州 郑州 程序 程度 曾经 余额 余地 田间 范围 范例 石材
    史料 顾客 顾问 龙头 贺信 兰州 安徽 颜色 严格 严重 温度 毕业 毕竟 焦点 齐全 高度 高端 高中 高层 高质 高水
    高效 高等 高级 何以 何时 何为 何谓 罗列 谢谢 唐代 董事 沈阳 苏州 杜绝 王国 张贴 陈述 陈列 水平 白天 柳州
    明确 明年 明天 连续 连接 连同 景区 景点 盛会 宁夏 项目 管理 管道 包括 包容 米面 凌晨 左右 费用 简介 简称
    简要 简单 简言 沙漠 宫殿 符合 伊始 仲裁 边境 边远 班级 欧盟 欧洲 游客 游戏 梅雨 燕山 储备 储蓄 储存 冀望
    祝贺 祝愿 祝福 左侧 甘肃 丘陵 封闭 尚未 艾滋 辛勤 占比 占地 迟到 闻名 时代 司法 司机 杭州 孔径 白皮 葛根
    向前 段位 雷达 侯鸟 黎明 樊篱 谭文 钟点 汪洋 田野 钟表 Note Notes Source Sources Date Time Place Venue
    Example Figure Table Step Background Summary Conclusion Introduction Objective Objectives Target Action
    Contact Tel Email Fax Address Subject Title Section Article Chapter Annex Part Keywords Abstract Result
    Results Method Methods Measure Measures Responsible Deadline Task Tasks Goal Goals Aim References Reference
    Warning Tip Location Purpose Scope Agenda Present Participants Option Case Phase Stage
    """.split()  # noqa: SIM905 - a list to read, not to compute
)
