#include "pdf/detail/text_writer.h"

#include "pdf/detail/notation.h"

#include <algorithm>
#include <cmath>

namespace hanjang::pdf {

namespace {

/// A pen that is off by less than this many 1/1000 em stays where it is. Widths are whole numbers of that
/// unit; at 10 points this is two hundredths of a point, and saves most corrections.
constexpr double kToleratedDrift = 2;
/// A correction farther than this many 1/1000 em is written as a move.
constexpr double kFarthestAdjustment = 4000;

bool has_one_tag(const page::TextLine& line) {
  const page::TagId* tag = nullptr;
  for (const page::GlyphRun& run : line.runs) {
    if (run.glyphs.empty()) continue;
    if (tag && *tag != run.tag) return false;
    tag = &run.tag;
  }
  return true;
}

} // namespace

void TextWriter::write(const page::TextLine& line) {
  const auto first =
      std::ranges::find_if(line.runs, [](const page::GlyphRun& run) { return !run.glyphs.empty(); });
  if (first == line.runs.end()) return;
  // Marks nest with text objects: those that change within the line open and close inside (ISO
  // 32000-1, 14.6.1).
  const bool one_mark = has_one_tag(line);
  if (one_mark) {
    canvas_.mark(first->tag);
  } else {
    canvas_.end_mark();
  }
  canvas_.put("BT\n");
  placed_ = false;
  line_x_ = line_y_ = 0;
  if (line.rotation != 0) turn(line);
  for (auto run = first; run != line.runs.end(); ++run) {
    if (run->glyphs.empty()) continue;
    canvas_.mark(run->tag);
    write_run(*run);
  }
  if (!one_mark) canvas_.end_mark();
  canvas_.put("ET\n");
}

void TextWriter::write_run(const page::GlyphRun& run) {
  const EncodedFace& face = faces_.at(run.face);
  canvas_.set_fill(run.color);
  select_font(face, to_hundredths(run.size));
  split_text(run, texts_);
  const Hundredths y = canvas_.y(run.origin.y);
  const bool is_replaced = !run.actual_text.empty();
  if (is_replaced) begin_actual_text(run.actual_text);
  double x = run.origin.x.value;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const page::Glyph& glyph = run.glyphs[i];
    const Code code = face.codes.at({glyph.id, texts_[i]});
    place(x + glyph.x_offset.value, y);
    set_rise(to_hundredths(-glyph.y_offset));
    if (code.needs_actual_text && !is_replaced) {
      show_with_actual_text(code, texts_[i]);
    } else {
      show(code);
    }
    x += glyph.advance.value;
  }
  end_array();
  if (is_replaced) canvas_.put("EMC\n");
}

// From here on text moves along a turned line as it does along a level one (ISO 32000-1, 9.4.2).
void TextWriter::turn(const page::TextLine& line) {
  const base::Point origin = line.runs.front().origin;
  const double cosine = std::cos(line.rotation);
  const double sine = std::sin(line.rotation);
  for (const double number : {cosine, -sine, sine, cosine}) canvas_.put_factor(number);
  canvas_.put_point(origin);
  canvas_.put("Tm\n");
  line_x_ = Canvas::x(origin.x);
  line_y_ = canvas_.y(origin.y);
  pen_ = static_cast<double>(line_x_) / 100;
  placed_ = true;
}

void TextWriter::select_font(const EncodedFace& face, Hundredths size) {
  if (face_ == &face && size_ == size) return;
  face_ = &face;
  size_ = size;
  canvas_.put('/');
  canvas_.put(face.resource);
  canvas_.put(' ');
  canvas_.put_number(size);
  canvas_.put("Tf\n");
}

void TextWriter::place(double x, Hundredths y) {
  const double drift = (pen_ - x) * 100'000 / static_cast<double>(size_);
  if (!placed_ || y != line_y_ || std::abs(drift) > kFarthestAdjustment) {
    move_to(to_hundredths(base::Pt{x}), y);
  } else if (std::abs(drift) > kToleratedDrift) {
    adjust(std::llround(drift));
  }
}

void TextWriter::move_to(Hundredths x, Hundredths y) {
  end_array();
  canvas_.put_number(x - line_x_);
  canvas_.put_number(y - line_y_);
  canvas_.put("Td\n");
  line_x_ = x;
  line_y_ = y;
  pen_ = static_cast<double>(x) / 100;
  placed_ = true;
}

void TextWriter::adjust(std::int64_t amount) {
  if (!in_array_) canvas_.put('[');
  in_array_ = true;
  end_string();
  canvas_.put_integer(amount);
  pen_ -= static_cast<double>(amount * size_) / 100'000;
}

void TextWriter::show(Code code) {
  begin_string();
  for (const auto byte : {static_cast<char>(code.cid >> 8), static_cast<char>(code.cid & 0xff)}) {
    // A bare carriage return would be read as a line feed (ISO 32000-1, 7.3.4.2).
    if (byte == '\r') {
      canvas_.put("\\r");
      continue;
    }
    if (byte == '(' || byte == ')' || byte == '\\') canvas_.put('\\');
    canvas_.put(byte);
  }
  pen_ += static_cast<double>(code.width * size_) / 100'000;
}

void TextWriter::begin_actual_text(std::string_view text) {
  end_array();
  std::string hex;
  append_hex(hex, "\xfe\xff" + to_utf16be(text));
  canvas_.put("/Span <</ActualText <");
  canvas_.put(hex);
  canvas_.put(">>> BDC\n");
}

void TextWriter::show_with_actual_text(Code code, std::string_view text) {
  begin_actual_text(text);
  show(code);
  end_array();
  canvas_.put("EMC\n");
}

void TextWriter::set_rise(Hundredths rise) {
  if (rise == rise_) return;
  end_array();
  rise_ = rise;
  canvas_.put_number(rise);
  canvas_.put("Ts\n");
}

void TextWriter::begin_string() {
  if (!in_array_) canvas_.put('[');
  if (!in_string_) canvas_.put('(');
  in_array_ = in_string_ = true;
}

void TextWriter::end_string() {
  if (in_string_) canvas_.put(')');
  in_string_ = false;
}

void TextWriter::end_array() {
  end_string();
  if (in_array_) canvas_.put("]TJ\n");
  in_array_ = false;
}

} // namespace hanjang::pdf
