#pragma once
// The tables of the layout language that stand inside others.

#include "schema/schema.h"

namespace hanjang::design {

extern const schema::TableSpec kMarginTable;
extern const schema::TableSpec kStrokeTable;
extern const schema::TableSpec kHeadingTable;
extern const schema::TableSpec kRegionTable;
extern const schema::TableSpec kBoxTable;
extern const schema::TableSpec kPhotoTable;
extern const schema::TableSpec kPictureTable;
extern const schema::TableSpec kCardTable;
extern const schema::TableSpec kContentsTable;
extern const schema::TableSpec kFooterTable;
extern const schema::TableSpec kIconTable;
extern const schema::TableSpec kBulletTable;
extern const schema::TableSpec kLabelTable;
extern const schema::TableSpec kRowGapTable;
extern const schema::TableSpec kEntryTable;
extern const schema::TableSpec kViewTable;

/// Where entries, cells and headings stand on their line.
inline constexpr schema::Choice kSides[]{{"left"}, {"center"}};

} // namespace hanjang::design
