"""The changes of one operator that a file of C++ allows."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from mutants.tokens import bodies, closing, declarative, is_spaced, tokens_of

# What an operator between two operands is changed into; one of the choices, by the seed.
BETWEEN = {
    "<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",),
    "&&": ("||",), "||": ("&&",), "+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",), "%": ("/",),
    "+=": ("-=",), "-=": ("+=",), "*=": ("/=",), "/=": ("*=",), "<<": (">>",), ">>": ("<<",), "&": ("|",), "|": ("&",),
    "|=": ("&=",), "&=": ("|=",),
}
# Words, and names of functions that are called.
WORDS = {"true": "false", "false": "true"}
CALLS = {"min": "max", "max": "min", "begin": "end", "end": "begin", "rbegin": "rend", "rend": "rbegin", "front": "back",
         "back": "front", "any_of": "all_of", "all_of": "any_of", "none_of": "any_of", "floor": "ceil", "ceil": "floor",
         "lower_bound": "upper_bound", "upper_bound": "lower_bound", "starts_with": "ends_with", "round": "floor",
         "ends_with": "starts_with", "find_first_of": "find_first_not_of", "find_first_not_of": "find_first_of"}
ASSIGNING = {"=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "<<=", ">>=", "++", "--"}
# With these a statement is none that could be left out, or one whose absence the compiler sees.
NO_STATEMENT = {"return", "using", "auto", "const", "constexpr", "static", "struct", "class", "enum", "case", "default",
                "if", "for", "while", "do", "else", "switch", "try", "catch", "template", "typedef", "public", "private",
                "protected", "goto", "co_return", "throw", "delete", "static_assert", "namespace", "friend", "explicit"}
NO_RESULT = {"reserve", "shrink_to_fit"}  # calls that change how fast a program is and nothing else


@dataclass(frozen=True)
class Change:
    """One change: the bytes [place, end) of a file become `after`."""

    path: str
    place: int
    end: int
    before: str
    after: str
    line: int  # its number, for people
    text: str  # the line, without its indent
    nth: int  # among the same pieces of the same lines of this file

    @property
    def name(self):
        """What stays the same as long as the line does, wherever it stands in its file."""
        return "\0".join((self.path, self.text, self.before, self.after, str(self.nth)))

    def rank(self, seed):
        """Where the change stands in the order of a seed; other code does not move it."""
        return hashlib.sha256(f"{seed}\0{self.name}".encode()).hexdigest()

    def applied(self, source):
        return source[:self.place] + self.after + source[self.end:]


def changes_of(path, source, seed=0):
    """All changes of a file, in its order; of several choices the seed picks one."""
    tokens = tokens_of(source)
    left_out, stands = declarative(source, tokens), bodies(tokens)
    found, seen = [], Counter()
    for i in range(len(tokens)):
        if i in left_out:
            continue
        for first, last, choices in places(source, tokens, i, *stands[i]):
            place, end = tokens[first].place, tokens[last].end
            begin = source.rfind("\n", 0, place) + 1
            until = source.find("\n", place)
            line = source[begin:until if until >= 0 else len(source)].strip()
            before = source[place:end]
            seen[line, before] += 1
            nth = seen[line, before]
            pick = int(hashlib.sha256(f"{seed}\0{path}\0{line}\0{before}\0{nth}".encode()).hexdigest(), 16)
            found.append(Change(path, place, end, before, choices[pick % len(choices)], source.count("\n", 0, place) + 1,
                                line, nth))
    return found


def places(source, tokens, i, is_in_body, is_statement):
    """The changes that begin at a token: its index, that of the last one it takes, and the choices."""
    token = tokens[i]
    before = tokens[i - 1] if i > 0 else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.kind == "number":
        choices = other_numbers(token.text)
        if choices and not is_pure(tokens, i):
            yield i, i, choices
    elif token.kind == "word":
        if token.text in WORDS:
            yield i, i, (WORDS[token.text],)
        elif token.text in CALLS and is_in_body and after and after.text == "(":
            yield i, i, (CALLS[token.text],)
        elif token.text == "return" and is_in_body:
            yield from other_return(tokens, i)
    elif token.kind == "operator" and after and before:
        if token.text in BETWEEN and BETWEEN[token.text] and is_spaced(source, token):
            if "string" not in (before.kind, after.kind):
                yield i, i, BETWEEN[token.text]
        elif token.text in ("++", "--"):
            yield i, i, ({"++": "--", "--": "++"}[token.text],)
        elif token.text == "!" or (token.text == "-" and is_sign(source, token, before)):
            yield i, i, ("",)
    if is_statement and begins_statement(tokens, i):
        yield from left_out_statement(tokens, i)


def is_sign(source, token, before):
    """Whether a minus is the sign of what follows it."""
    return not is_spaced(source, token) and (before.kind == "operator" and before.text not in (")", "]")
                                             or before.text == "return")


def is_pure(tokens, i):
    """Whether a 0 is the one of a function without a body."""
    return (tokens[i].text == "0" and i > 1 and tokens[i - 1].text == "="
            and tokens[i - 2].text in (")", "const", "override", "noexcept"))


def other_numbers(text):
    """A number, one more and one less; nothing for what is no number that this knows."""
    digits = text.replace("'", "")
    body = digits.rstrip("uUlLzZ") if digits[:2].lower() != "0x" else digits.rstrip("uUlLzZ")
    suffix = digits[len(body):]
    try:
        if body[:2].lower() == "0x":
            value = int(body, 16)
            return tuple(hex(other) + suffix for other in (value + 1, value - 1) if other >= 0)
        if body.isdigit():
            value = int(body)
            return tuple(str(other) + suffix for other in (value + 1, value - 1) if other >= 0)
        value = float(body.rstrip("fF"))
    except ValueError:
        return ()
    ending = body[len(body.rstrip("fF")):]
    return (repr(value + 1) + ending + suffix, repr(value * 2 if value else 0.5) + ending + suffix)


def other_return(tokens, i):
    """`return x;` with nothing in the place of x."""
    end = i + 1
    while end < len(tokens) and tokens[end].text != ";":
        end = closing(tokens, end) + 1 if tokens[end].text in ("(", "[", "{") else end + 1
    value = [token.text for token in tokens[i + 1:end]]
    if value and value not in (["{", "}"], ["false"], ["true"], ["0"], ["nullopt"], ["std", "::", "nullopt"], ["nullptr"],
                               ["*", "this"]):
        yield i + 1, end - 1, ("{}",)


def begins_statement(tokens, i):
    before = tokens[i - 1].text if i > 0 else ""
    return before in (";", "{", "}", "else") or (before == ")" and tokens[i].kind == "word")


def left_out_statement(tokens, i):
    """A statement that does something and is no declaration: it becomes an empty one."""
    if tokens[i].text in NO_STATEMENT or tokens[i].text in ("}", ";", "{"):
        return
    if tokens[i].text in ("break", "continue"):
        if tokens[i + 1].text == ";":
            yield i, i, ("",)
        return
    end, texts, assigns, calls = i, [], False, False
    while end < len(tokens) and tokens[end].text != ";":
        token = tokens[end]
        if token.text in ("}", ")", "]", ","):
            return
        if token.kind == "word" and end > i and tokens[end - 1].kind == "word":
            return  # a type and a name
        assigns = assigns or token.text in ASSIGNING
        calls = calls or (token.text == "(" and end > i)
        texts.append(token.text)
        end = closing(tokens, end) + 1 if token.text in ("(", "[", "{") else end + 1
    if end >= len(tokens) or NO_RESULT & set(texts) or not (assigns or calls):
        return
    if texts[0] == "(" or declares(texts):
        return
    yield i, end - 1, ("",)


def declares(texts):
    """Whether the words of a statement before its value are a type and a name: `T& a = b`, `T<U> a`."""
    head = texts[:next((i for i, text in enumerate(texts) if text in ASSIGNING), len(texts))]
    return any(text in ("&", "&&", "*", ">") for text in head[1:])
