#include "image/detail/svg/markers.h"

#include <cmath>
#include <initializer_list>

namespace hanjang::image::svg {
namespace {

// A vertex with the directions of what leads to it and away from it; nothing where nothing does.
struct Corner {
  Vec at;
  Vec in = {};
  Vec out = {};
};

constexpr Vec kNothing{};

Vec unit(Vec along) {
  const double length = std::hypot(along.x, along.y);
  return length > 0 ? along * (1 / length) : kNothing;
}

// The direction to the first of several points that is elsewhere.
Vec direction(Vec from, std::initializer_list<Vec> points) {
  for (const Vec point : points)
    if (!(point == from)) return unit(point - from);
  return kNothing;
}

class CornerFinder {
public:
  std::vector<Corner> run(const Outline& outline) && {
    for (const Segment& segment : outline.segments) {
      if (segment.verb == Segment::Verb::move)
        begin(segment);
      else
        go(segment);
      at_ = segment.to;
    }
    return std::move(corners_);
  }

private:
  void begin(const Segment& segment) {
    is_at_corner_ = segment.is_vertex;
    if (segment.is_vertex) corners_.push_back({segment.to});
    start_ = corners_.empty() ? 0 : corners_.size() - 1;
  }

  void go(const Segment& segment) {
    const bool is_curve = segment.verb == Segment::Verb::curve;
    const Vec out =
        is_curve ? direction(at_, {segment.first, segment.second, segment.to}) : direction(at_, {segment.to});
    Vec in =
        is_curve ? direction(segment.to, {segment.second, segment.first, at_}) : direction(segment.to, {at_});
    in = in * -1;
    if (is_at_corner_ && !corners_.empty()) corners_.back().out = out;
    is_at_corner_ = segment.is_vertex;
    if (!segment.is_vertex) return;
    corners_.push_back({segment.to, in});
    if (segment.verb == Segment::Verb::close && start_ < corners_.size()) {
      // Where an outline closes it goes on as it began.
      if (in == kNothing && corners_.size() > 1) corners_.back().in = corners_[corners_.size() - 2].in;
      corners_.back().out = corners_[start_].out;
      corners_[start_].in = corners_.back().in;
      is_at_corner_ = false;
    }
  }

  std::vector<Corner> corners_;
  Vec at_;
  std::size_t start_ = 0;
  bool is_at_corner_ = false; // the last corner is where the outline is
};

double angle_of(const Corner& corner) {
  Vec along = corner.in + corner.out; // half way between both, since each is as long as the other
  if (along == kNothing) along = corner.in == kNothing ? corner.out : corner.in;
  return std::atan2(along.y, along.x);
}

} // namespace

std::vector<Vertex> vertices_of(const Outline& outline) {
  std::vector<Vertex> result;
  for (const Corner& corner : CornerFinder().run(outline)) result.push_back({corner.at, angle_of(corner)});
  return result;
}

} // namespace hanjang::image::svg
