"""Read Traditional labels with rules written in simplified characters: one for one, so that places stay the same."""

from __future__ import annotations

TRADITIONAL = (
    "長員書記總發負責議處廳縣區鎮鄉會臺組隊審計檢館廠師農監經調專領團黨顧問編輯醫學國務機構報網電視聞採訪觀眾聽讀們"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭許鄧呂蘇盧蔣賈葉閻鍾譚鄒陸龍萬錢湯喬賀賴龔龐蘭齊嚴倪溫蘆魯韋畢聶叢關莊詹簡連寶費範衛"
    "與協單財勞動環劃産業統軍參謀軸導講話題蘇財譯"
)
SIMPLIFIED = (
    "长员书记总发负责议处厅县区镇乡会台组队审计检馆厂师农监经调专领团党顾问编辑医学国务机构报网电视闻采访观众听读们"
    "张刘陈杨赵黄吴孙马罗郑谢韩冯萧许邓吕苏卢蒋贾叶阎钟谭邹陆龙万钱汤乔贺赖龚庞兰齐严倪温芦鲁韦毕聂丛关庄詹简连宝费范卫"
    "与协单财劳动环划产业统军参谋轴导讲话题苏财译"
)
SIMPLER = str.maketrans(TRADITIONAL, SIMPLIFIED)


def simplified(text: str) -> str:
    """Return *text* with the Traditional forms of words for offices, outlets and names made simplified."""
    return text.translate(SIMPLER)
