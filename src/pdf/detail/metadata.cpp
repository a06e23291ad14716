#include "pdf/detail/metadata.h"

#include "base/utf8.h"
#include "pdf/detail/color_profile.h"

#include <chrono>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

namespace {

constexpr std::string_view kCreator = "hanjang";

struct Moment {
  int year;
  unsigned month, day;
  long long second_of_day;
};

/// Universal time. Nothing for years that neither form of a date has room for.
std::optional<Moment> moment_of(std::optional<long long> date) {
  constexpr long long kLast = 253'402'300'799; // the end of 9999
  if (!date || *date < 0 || *date > kLast) return std::nullopt;
  constexpr long long kDay = 86'400;
  const std::chrono::year_month_day calendar{std::chrono::sys_days{std::chrono::days{*date / kDay}}};
  return Moment{static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()),
                static_cast<unsigned>(calendar.day()), *date % kDay};
}

/// ISO 32000-1, 7.9.4.
std::string pdf_date(const Moment& m) {
  return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", m.year, m.month, m.day, m.second_of_day / 3600,
                     m.second_of_day / 60 % 60, m.second_of_day % 60);
}

std::string xmp_date(const Moment& m) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", m.year, m.month, m.day, m.second_of_day / 3600,
                     m.second_of_day / 60 % 60, m.second_of_day % 60);
}

/// Text for the inside of an element. What XML 1.0 has no place for (2.2) is left out.
std::string xml(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    at += length;
    switch (code_point) {
    case U'&':
      escaped += "&amp;";
      break;
    case U'<':
      escaped += "&lt;";
      break;
    case U'>':
      escaped += "&gt;";
      break;
    case 0xfffe:
    case 0xffff:
      break;
    default:
      if (code_point >= 0x20 || code_point == U'\t' || code_point == U'\n')
        base::utf8::append(escaped, code_point);
    }
  }
  return escaped;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  if (!text.empty()) out += fmt::format("<{0}>{1}</{0}>\n", name, xml(text));
}

/// "Python, Kubernetes, PyTorch"
std::string joined(const std::vector<std::string>& keywords) {
  std::string text;
  for (const std::string& keyword : keywords) {
    if (!text.empty()) text += ", ";
    text += keyword;
  }
  return text;
}

/// An array property in which order does not matter.
void append_bag(std::string& out, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out += fmt::format("<{0}><rdf:Bag>", name);
  for (const std::string& text : texts) out += fmt::format("<rdf:li>{}</rdf:li>", xml(text));
  out += fmt::format("</rdf:Bag></{0}>\n", name);
}

/// An array property with one entry.
void append_array(std::string& out, std::string_view name, std::string_view kind, std::string_view text) {
  if (text.empty()) return;
  const std::string_view language = kind == "Alt" ? " xml:lang=\"x-default\"" : "";
  out +=
      fmt::format("<{0}><rdf:{1}><rdf:li{2}>{3}</rdf:li></rdf:{1}></{0}>\n", name, kind, language, xml(text));
}

// Properties that PDF/A does not know must be described (ISO 19005-2, 6.6.2.3): the part of PDF/UA.
constexpr std::string_view kSchemaOfUa =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

void write_information(Dict info, const page::Metadata& metadata, const PdfOptions& options) {
  info.set("Producer", Text{options.producer}); // libharu has put its own name there
  info.set("Creator", Text{kCreator});
  if (!metadata.title.empty()) info.set("Title", Text{metadata.title});
  if (!metadata.author.empty()) info.set("Author", Text{metadata.author});
  if (!metadata.subject.empty()) info.set("Subject", Text{metadata.subject});
  if (!metadata.keywords.empty()) info.set("Keywords", Text{joined(metadata.keywords)});
  if (const auto moment = moment_of(options.date)) {
    info.set("CreationDate", Text{pdf_date(*moment)});
    info.set("ModDate", Text{pdf_date(*moment)});
  }
}

} // namespace

std::string xmp_packet(const page::Metadata& metadata, const PdfOptions& options, bool accessible) {
  std::string xmp = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  append_array(xmp, "dc:title", "Alt", metadata.title);
  append_array(xmp, "dc:creator", "Seq", metadata.author);
  append_array(xmp, "dc:language", "Bag", metadata.language);
  append_array(xmp, "dc:description", "Alt", metadata.subject);
  append_bag(xmp, "dc:subject", metadata.keywords);
  append_element(xmp, "pdf:Keywords", joined(metadata.keywords));
  append_element(xmp, "pdf:Producer", options.producer);
  append_element(xmp, "xmp:CreatorTool", kCreator);
  if (const auto moment = moment_of(options.date)) {
    append_element(xmp, "xmp:CreateDate", xmp_date(*moment));
    append_element(xmp, "xmp:ModifyDate", xmp_date(*moment));
  }
  append_element(xmp, "pdfaid:part", "2");
  append_element(xmp, "pdfaid:conformance", accessible ? "A" : "U");
  if (accessible) append_element(xmp, "pdfuaid:part", "1");
  xmp += "</rdf:Description>\n";
  if (accessible) xmp += kSchemaOfUa;
  xmp += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  return xmp;
}

void write_output_intent(Haru& haru) {
  Dict profile = haru.add_stream(srgb_profile(), Encoding::deflate);
  profile.set("N", 3);
  Dict intent = haru.catalog().add_array("OutputIntents").add_dict();
  intent.set("Type", Name{"OutputIntent"});
  intent.set("S", Name{"GTS_PDFA1"});
  intent.set("OutputConditionIdentifier", Text{"sRGB IEC61966-2.1"});
  intent.set("DestOutputProfile", profile.reference());
}

void write_metadata(Haru& haru, const page::Metadata& metadata, const PdfOptions& options, bool accessible) {
  write_information(haru.info(), metadata, options);
  Dict catalog = haru.catalog();
  if (!metadata.language.empty()) catalog.set("Lang", Text{metadata.language});
  catalog.add_dict("ViewerPreferences").set("DisplayDocTitle", true);
  Dict packet = haru.add_stream(xmp_packet(metadata, options, accessible), Encoding::plain);
  packet.set("Type", Name{"Metadata"});
  packet.set("Subtype", Name{"XML"});
  catalog.set("Metadata", packet.reference());
}

} // namespace hanjang::pdf
