#!/bin/sh
# Draw the pictures of the README: `sh packaging/pictures.sh`. They are the real window, with notes made for the purpose.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
pictures=$root/packaging/pictures
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export ZHUTIAO_LIBRARY="$folder/library.zhutiao"
zhutiao() { sh "$root/packaging/start.sh" "$@"; }

mark() { zhutiao mark --clause "$@" > "$folder/mark"; }
mark 六 --quote '推广“分布式检查、集中式诊断”医疗服务模式' --colour blue --note '与（三）的“数字智能技术”对照' --tag 指标/医疗
mark 七 --quote '提高养老服务机构医养结合服务能力,增加护理型床位供给,新建养老机构护理型床位' --colour rose
mark 七 --quote '新建养老机构护理型床位占比原则上不低于80%' --note '“8080”目标之一；培训时与实录中肖渭明答问对照讲。' --tag 指标/养老 --tag 培训要点
mark 七 --quote '多渠道增加公建托位供给' --colour green --note '庄宁：“1+N”托育服务体系 → 见实录问 2。' --tag 托育
mark 七 --quote '支持有条件的幼儿园延伸发展托育服务' --colour green --style wavy
mark 七 --quote '用10年左右时间,推动有条件的大城市逐步实现嵌入式等普惠托育覆盖80%以上社区' --colour blue

zhutiao shot "$pictures/reading.png" --clause 七 --language zh
zhutiao shot "$pictures/reading-dark.png" --clause 七 --language zh --theme dark
zhutiao shot "$pictures/reading-english.png" --clause 七 --language en --size 1280x800
zhutiao shot "$pictures/import.png" --view import --language zh --size 1280x800
zhutiao shot "$pictures/map.png" --view map --clause 七 --language zh --size 1440x900
zhutiao shot "$pictures/apparatus.png" --view apparatus --clause 六 --language zh --size 1440x900
zhutiao shot "$pictures/search.png" --view search --clause 七 --language zh --size 1440x900
zhutiao shot "$pictures/briefing.png" --view briefing --clause 七 --language zh --size 1440x900
