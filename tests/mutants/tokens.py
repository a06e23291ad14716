"""C++ taken apart, as far as it takes to change one operator of it: tokens, and which of them are code that runs."""

import re
from dataclasses import dataclass

# The longest first. `>>` stays in two pieces where it ends two lists of template arguments; see is_spaced().
OPERATORS = ("<=>", "<<=", ">>=", "->*", "...", "::", "->", ".*", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&",
             "||", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "##")
TOKEN = re.compile(
    r"(?P<blank>\s+)"
    r"|(?P<comment>//[^\n]*|/\*.*?\*/)"
    r'|(?P<string>(?:u8|[uUL])?R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"|(?:u8|[uUL])?"(?:\\.|[^"\\\n])*")'
    r"|(?P<character>(?:u8|[uUL])?'(?:\\.|[^'\\\n])+')"
    r"|(?P<number>\.?\d(?:[eEpP][+-]|'?[\w.])*)"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<operator>" + "|".join(re.escape(operator) for operator in OPERATORS) + r"|.)", re.DOTALL)
DIRECTIVE = re.compile(r"[ \t]*#(?:[^\\\n]|\\.)*", re.DOTALL)
OPENING = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Token:
    kind: str  # string, character, number, word or operator
    text: str
    place: int  # offset in the file

    @property
    def end(self):
        return self.place + len(self.text)


def tokens_of(text):
    """The tokens of a file, without blanks, comments and lines for the preprocessor."""
    found, place, begins_line = [], 0, True
    while place < len(text):
        directive = DIRECTIVE.match(text, place) if begins_line else None
        if directive:
            place = directive.end()
            continue
        match = TOKEN.match(text, place)
        if match.lastgroup not in ("blank", "comment", "mark"):
            found.append(Token(match.lastgroup, match.group(), place))
        elif match.lastgroup == "mark":  # the last group that closed, inside of a raw string
            found.append(Token("string", match.group(), place))
        begins_line = "\n" in match.group() or (begins_line and match.lastgroup == "blank")
        place = match.end()
    return found


def closing(tokens, opening):
    """The index of the bracket that closes the one at `opening`; the number of tokens if none does."""
    depth = 0
    for i in range(opening, len(tokens)):
        if tokens[i].kind == "operator":
            depth += (tokens[i].text in OPENING) - (tokens[i].text in OPENING.values())
            if depth == 0:
                return i
    return len(tokens)


def is_spaced(text, token):
    """Whether an operator stands between blanks. clang-format, whose work a test of this tree asks for, writes the
    operators of two operands so, and brackets of templates, references, pointers and signs never."""
    before, after = text[token.place - 1:token.place], text[token.end:token.end + 1]
    return before.isspace() and after.isspace()


def declarative(text, tokens):
    """The indices of tokens that say what a thing is, and nothing that runs: of assertions of the compiler, heads of
    templates, requirements, attributes, names of operators and whole lists of template arguments."""
    found = set()
    for i, token in enumerate(tokens):
        following = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if token.text in ("static_assert", "alignas", "decltype", "noexcept") and following == "(":
            found.update(range(i, closing(tokens, i + 1) + 1))
        elif token.text in ("requires", "concept", "using", "friend", "extern", "typedef"):
            end = i
            while end < len(tokens) and tokens[end].text not in (";", "{"):
                end += 1
            found.update(range(i, end))
        elif token.text == "operator":
            found.update((i, i + 1))
        elif token.text == "[" and following == "[":
            found.update(range(i, closing(tokens, i) + 1))
        elif token.text == "<" and not is_spaced(text, token):
            found.update(range(i, list_end(text, tokens, i) + 1))
    return found


def list_end(text, tokens, opening):
    """The index of the bracket that ends the list of template arguments that begins at `opening`; that of `opening`
    if it begins none."""
    depth, i = 0, opening
    while i < len(tokens) and i < opening + 200:
        token = tokens[i]
        if token.text in ("(", "[", "{"):
            i = closing(tokens, i)
        elif token.text == "<" and not is_spaced(text, token):
            depth += 1
        elif token.text in (">", ">>", ">=") and not is_spaced(text, token):
            depth -= token.text.count(">")
            if depth <= 0:
                return i
        elif token.text in (";", ")", "]", "}"):
            return opening
        i += 1
    return opening


def bodies(tokens):
    """Where every token stands: (in the body of a function and not in a list in braces, where a statement may be and
    not in round brackets)."""
    found, stack = [], [[False, 0]]  # of braces: is it a body, how many round brackets are open in it
    begin = 0  # of the statement
    for i, token in enumerate(tokens):
        if token.text == "}" and token.kind == "operator" and len(stack) > 1:
            stack.pop()
            begin = i + 1
        is_body, brackets = stack[-1]
        found.append((is_body, is_body and brackets == 0))
        if token.kind != "operator":
            continue
        if token.text == "{":
            stack.append([opens_body(tokens, begin, i, is_body), 0])
            begin = i + 1
        elif token.text == ";":
            begin = i + 1
        elif token.text in ("(", ")"):
            stack[-1][1] += 1 if token.text == "(" else -1
    return found


def opens_body(tokens, begin, brace, is_inside):
    """Whether a brace opens a body: of a function, a lambda or a statement."""
    head = [token.text for token in tokens[begin:brace]]
    before = head[-1] if head else ""
    if not head:
        return is_inside  # a block by itself, or a list in a list
    if any(word in head for word in ("namespace", "struct", "class", "enum", "union", "concept")) and "(" not in head:
        return False
    if before in (")", "]", "else", "do", "try", "const", "override", "final", "mutable", "noexcept"):
        return True
    arrow = max((i for i, word in enumerate(head) if word == "->"), default=-1)
    return arrow > 0 and head[arrow - 1] in (")", "const", "noexcept", "mutable")
