"""Colours on paper are the colours of the light theme."""

import tomllib

from zhutiao import paths
from zhutiao.exporters import paper


def test_marks_look_on_paper_as_in_the_light_theme():
    light = tomllib.loads((paths.shipped("resources") / "themes" / "light.toml").read_text(encoding="utf-8"))
    assert (light["marks"], light["lines"]) == (paper.BEHIND, paper.UNDER)
