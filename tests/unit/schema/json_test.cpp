#include "catch.h"
#include "schema/detail/json.h"
#include "support/parsed.h"

#include <limits>
#include <string>

using namespace hanjang;
using namespace hanjang::schema;

TEST_CASE("what fits stands on one line, anything else on one for each of its parts") {
  const Json json = Json::Object{{"a", Json::Array{1, 2.5, true, Json()}}, {"b", Json::Object{{"c", "d"}}}};
  CHECK(print_json(json, 80) == "{\"a\": [1, 2.5, true, null], \"b\": {\"c\": \"d\"}}\n");
  CHECK(print_json(json, 30) == "{\n"
                                "  \"a\": [1, 2.5, true, null],\n"
                                "  \"b\": {\"c\": \"d\"}\n"
                                "}\n");
  CHECK(print_json(json, 20) == "{\n"
                                "  \"a\": [\n"
                                "    1,\n"
                                "    2.5,\n"
                                "    true,\n"
                                "    null\n"
                                "  ],\n"
                                "  \"b\": {\"c\": \"d\"}\n"
                                "}\n");
}

TEST_CASE("what has no parts is never broken, however long") {
  CHECK(print_json(Json::Object{{"a", Json::Array{}}, {"b", Json::Object{}}}, 1) ==
        "{\n  \"a\": [],\n  \"b\": {}\n}\n");
  CHECK(print_json("longer than the line", 4) == "\"longer than the line\"\n");
}

TEST_CASE("a line is as wide as it has characters, not bytes") {
  const Json json = Json::Array{"가나다라"}; // 8 characters with brackets and quotes
  CHECK(print_json(json, 8) == "[\"가나다라\"]\n");
  CHECK(print_json(json, 7) == "[\n  \"가나다라\"\n]\n");
}

TEST_CASE("a name and a text are escaped") {
  CHECK(print_json(Json::Object{{"a\"b", "c\nd\\"}}, 80) == "{\"a\\\"b\": \"c\\nd\\\\\"}\n");
}

TEST_CASE("values of TOML are what its readers make of them") {
  const test::Parsed p(
      "a = 1\nb = 3.50\nc = true\nd = 2026-01-02\ne = [\"x\", { f = \"y\" }]\ng = inf\nh = nan\n");
  REQUIRE(p.root);
  CHECK(print_json(json_of(*p.root), 200) ==
        "{\"a\": 1, \"b\": 3.5, \"c\": true, \"d\": \"2026-01-02\", \"e\": [\"x\", {\"f\": \"y\"}], "
        "\"g\": null, \"h\": null}\n");
}
