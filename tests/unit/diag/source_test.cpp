#include "catch.h"
#include "diag/source.h"

#include <string>

using namespace hanjang;
using namespace hanjang::diag;

TEST_CASE("Lines end at LF and at CR LF") {
  const SourceFile file("f", "one\r\n둘\n\nlast");
  CHECK(file.line_count() == 4);
  CHECK(file.line_text(1) == "one");
  CHECK(file.line_text(2) == "둘");
  CHECK(file.line_text(3).empty());
  CHECK(file.line_text(4) == "last");
  CHECK(file.line_of(0) == 1);
  CHECK(file.line_of(4) == 1); // the LF belongs to the line it ends
  CHECK(file.line_of(5) == 2);
  CHECK(file.line_of(9999) == 4);
}

TEST_CASE("Columns count code points") {
  const SourceFile file("f", "a한b\n글c");
  CHECK(file.column_of(0) == 1);
  CHECK(file.column_of(1) == 2);
  CHECK(file.column_of(4) == 3);
  CHECK(file.column_of(6) == 1);
  CHECK(file.column_of(9) == 2);
  CHECK(file.column_of(9999) == 3);
}

TEST_CASE("An empty file has one empty line") {
  const SourceFile file("f", "");
  CHECK(file.line_count() == 1);
  CHECK(file.line_text(1).empty());
  CHECK(file.column_of(0) == 1);
}

TEST_CASE("Files are told apart by what add returned") {
  SourceMap map;
  const SourceId first = map.add("a", "x");
  const SourceId second = map.add("b", "y");
  CHECK(first != 0);
  CHECK(map.file(first).name() == "a");
  CHECK(map.file(second).name() == "b");
}

TEST_CASE("Text that stands as written is located byte for byte") {
  const SourceText text{"hello", Span{1, 10, 15}, {}};
  CHECK(text.locate(1, 3) == Span{1, 11, 13});
  CHECK(text.locate(5, 5) == Span{1, 15, 15});
  CHECK(text.locate(2, 99) == Span{1, 12, 15});
  const SourceText part = text.slice(1, 4);
  CHECK(part.text == "ell");
  CHECK(part.span == Span{1, 11, 14});
  CHECK(part.origin.empty());
}

// `a\u00e9b`: the escape takes six bytes of source and two of text.
SourceText with_escape() { return SourceText{"a\u00E9b", Span{1, 100, 108}, {0, 1, 1, 7, 8}}; }

TEST_CASE("Text with an escape is located through its map") {
  const SourceText text = with_escape();
  CHECK(text.locate(0, 1) == Span{1, 100, 101});
  CHECK(text.locate(1, 3) == Span{1, 101, 107});
  CHECK(text.locate(1, 2) == Span{1, 101, 107}); // half of it is all of it
  CHECK(text.locate(3, 4) == Span{1, 107, 108});
  CHECK(text.locate(0, 4) == text.span);
}

TEST_CASE("A slice keeps the way back") {
  const SourceText tail = with_escape().slice(1, 4);
  CHECK(tail.text == "\u00E9b");
  CHECK(tail.span == Span{1, 101, 108});
  CHECK(tail.locate(0, 2) == Span{1, 101, 107});
  CHECK(tail.locate(2, 3) == Span{1, 107, 108});
  const SourceText plain = with_escape().slice(3, 4);
  CHECK(plain.text == "b");
  CHECK(plain.span == Span{1, 107, 108});
  CHECK(plain.origin.empty());
}

TEST_CASE("A slice past the end is cut") {
  const SourceText text{"hello", Span{1, 0, 5}, {}};
  CHECK(text.slice(3, 99).text == "lo");
  CHECK(text.slice(99, 100).text.empty());
}

TEST_CASE("Text from no file has no place") {
  const SourceText text{"hello", Span{}, {}};
  CHECK_FALSE(text.locate(1, 2));
  CHECK(text.slice(1, 3).text == "el");
}
