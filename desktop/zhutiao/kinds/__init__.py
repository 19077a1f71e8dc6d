"""What a text is; to add a kind, write it and list it here. The best likeness wins, ties go to the earlier."""

from zhutiao.kinds import brief, commentary, opinion, other, transcript

KINDS = (opinion.KIND, transcript.KIND, brief.KIND, commentary.KIND, other.KIND)
