"""What a text is; to add a kind, write it and list it here. The best likeness wins, ties go to the earlier."""

from zhutiao.kinds import brief, commentary, law, opinion, other, report, transcript

KINDS = (opinion.KIND, law.KIND, transcript.KIND, brief.KIND, commentary.KIND, report.KIND, other.KIND)
