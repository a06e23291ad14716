#pragma once
// Lines of text as text objects.

#include "page/page.h"
#include "pdf/detail/canvas.h"
#include "pdf/detail/fonts.h"

#include <string_view>
#include <vector>

namespace hanjang::pdf {

/// Writes lines onto one page's canvas. Keeps track of where a reader's pen stands, which knows the widths
/// of the font objects alone, and corrects it where the layout wants a glyph elsewhere.
class TextWriter {
public:
  TextWriter(Canvas& canvas, const EncodedFaces& faces) : canvas_(canvas), faces_(faces) {}

  /// One text object for the line, with a mark per run of the same tag; nothing for a line without glyphs.
  void write(const page::TextLine& line);

private:
  void write_run(const page::GlyphRun& run);
  void turn(const page::TextLine& line);
  void select_font(const EncodedFace& face, Hundredths size);
  void move_to(Hundredths x, Hundredths y);
  void place(double x, Hundredths y);
  void show(Code code);
  // What follows up to the end of this marked content is read as `text` (ISO 32000-1, 14.9.4).
  void begin_actual_text(std::string_view text);
  void show_with_actual_text(Code code, std::string_view text);
  void adjust(std::int64_t amount);
  void set_rise(Hundredths rise);
  void begin_string();
  void end_string();
  void end_array();

  Canvas& canvas_;
  const EncodedFaces& faces_;
  std::vector<std::string_view> texts_; // of the current run's glyphs

  // Text state, which goes on from one text object to the next.
  const EncodedFace* face_ = nullptr;
  Hundredths size_ = 0;
  Hundredths rise_ = 0;

  // The current text object.
  bool placed_ = false;
  Hundredths line_x_ = 0; // where the last Td went
  Hundredths line_y_ = 0;
  double pen_ = 0; // points from the page's left edge
  bool in_array_ = false;
  bool in_string_ = false;
};

} // namespace hanjang::pdf
