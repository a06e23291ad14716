#include "driver/detail/starter_rows.h"

#include <array>

namespace hanjang::driver {
namespace {

constexpr StarterText kSkillWords[]{{"Kotlin", "Kotlin"}, {"Python", "Python"}, {"SQL", "SQL"}};
constexpr StarterText kToolWords[]{
    {"Spring Boot", "Spring Boot"}, {"PostgreSQL", "PostgreSQL"}, {"Kubernetes", "Kubernetes"}};

constexpr StarterLine kPerson[]{
    as_text("name", "홍길동", "Gildong Hong"),
    as_text("headline", "백엔드 개발자", "Backend Engineer"),
    as_toml("email", R"("gildong@example.com")"),
    as_toml("phone", R"("010-0000-0000")"),
    as_text("location", "서울", "Seoul, Korea"),
    as_toml("links", R"([{ network = "GitHub", handle = "gildong" }])"),
    off(as_toml("birth", R"("1995-03-01")")),
    off(as_toml("photo", R"("photo.jpg")")),
};
constexpr StarterTable kPersonTable{"person", kPerson};

constexpr StarterLine kSummary[]{
    as_text("",
            "느린 곳을 재서 찾고 고치는 백엔드 개발자입니다. 하루 주문 **30만 건**을 받는 시스템을 설계하고 "
            "운영합니다.",
            "Backend engineer who measures what is slow and mends it. Designs and runs a system that takes "
            "**300,000** orders a day."),
};
constexpr StarterTable kSummaryTable{"summary", kSummary};

constexpr StarterLine kJob[]{
    as_text("organization", "누리랩", "Nurilab"),
    as_text("title", "백엔드 개발자", "Backend Engineer"),
    off(as_text("department", "주문팀", "Orders")),
    off(as_text("employment", "정규직", "Full-time")),
    as_toml("start", R"("2021-03")"),
    as_toml("end", R"("present")"),
};
constexpr StarterTable kJobTable{"experience", kJob};

constexpr StarterLine kOrderWork[]{
    as_text("project", "주문 시스템 개편", "Order system"),
    as_text("role", "설계와 개발", "redesign and development"),
    as_text("result", "점심시간 응답 **40%** 단축", "lunchtime responses **40%** faster"),
};
constexpr StarterLine kReleaseWork[]{
    as_text("project", "배포 자동화", "Automated releases"),
    as_text("role", "파이프라인 구축", "pipeline design"),
    as_text("result", "배포 40분 → **6분**", "**6 minutes** each, down from 40"),
};

// What career descriptions and portfolios tell beyond that.
constexpr StarterText kOrderActions[]{
    {"느린 질의 12개를 찾아 색인을 다시 설계", "Found 12 slow queries and redesigned their indexes"},
    {"주문 접수와 결제 확인을 큐로 분리", "Put a queue between taking orders and confirming payments"},
};
constexpr StarterText kOrderStack[]{{"Kotlin", "Kotlin"}, {"PostgreSQL", "PostgreSQL"}, {"Kafka", "Kafka"}};
constexpr StarterLine kOrderTask[]{
    kOrderWork[0],
    kOrderWork[1],
    kOrderWork[2],
    as_toml("start", R"("2023-02")"),
    as_toml("end", R"("2023-11")"),
    as_text("team", "백엔드 3명", "three backend engineers"),
    as_text("share", "설계 전담", "sole designer"),
    as_texts("stack", kOrderStack),
    as_text("background", "주문이 몰리는 점심마다 응답이 5초를 넘었습니다.",
            "At lunchtime, when most orders come in, responses took more than 5 seconds."),
    as_texts("actions", kOrderActions),
    as_text(
        "choice", "서버를 늘리는 대신 큐를 두었습니다. 결제사가 느린 날에도 주문은 받아야 했습니다.",
        "A queue rather than more servers: orders had to be taken even when the payment provider was slow."),
    as_text("learned", "먼저 재고 나서 고칩니다.", "Measure first, then mend."),
};
constexpr StarterLine kOrderMetric[]{
    as_text("name", "점심시간 응답(p95)", "Response at lunchtime (p95)"),
    as_text("before", "5.0초", "5.0 s"),
    as_text("after", "3.0초", "3.0 s"),
    off(as_text("measured", "운영 로그 4주", "four weeks of logs")),
};
constexpr StarterText kReleaseActions[]{
    {"시험과 배포를 한 파이프라인으로 묶음", "Joined tests and releases into one pipeline"},
    {"오류율이 오르면 스스로 되돌리게 함", "Made releases roll back by themselves when errors rise"},
};
constexpr StarterLine kReleaseTask[]{
    kReleaseWork[0],
    kReleaseWork[1],
    kReleaseWork[2],
    as_toml("start", R"("2022-04")"),
    as_toml("end", R"("2022-08")"),
    as_text("background", "배포 한 번에 40분이 걸려 한 주에 한 번만 배포했습니다.",
            "A release took 40 minutes, so there was one a week."),
    as_texts("actions", kReleaseActions),
};

constexpr StarterLine kSchool[]{
    as_text("institution", "한별대학교", "Hanbyeol University"),
    as_text("degree", "학사", "B.S."),
    as_text("major", "컴퓨터공학", "Computer Science"),
    as_toml("start", R"("2017-03")"),
    as_toml("end", R"("2021-02")"),
    off(as_toml("score", "3.98")),
    off(as_toml("scale", "4.5")),
};
constexpr StarterTable kSchoolTable{"education", kSchool};

constexpr StarterText kProjectStack[]{{"Python", "Python"}, {"FastAPI", "FastAPI"}, {"Redis", "Redis"}};
constexpr StarterLine kProject[]{
    as_text("name", "맞춤법 도우미", "Spelling helper"),
    as_text("role", "설계와 개발, 2인 팀", "design and development, team of 2"),
    as_text("description", "문장에서 고칠 곳과 까닭을 알려 주는 웹 서비스",
            "Web service that shows what to mend in a Korean sentence, and why"),
    as_text("result", "월 이용자 **2만 명**", "**20,000** users a month"),
    as_toml("start", R"("2024-03")"),
    as_toml("end", R"("2024-12")"),
    as_texts("stack", kProjectStack),
    off(as_toml("url", R"("https://example.com/project")")),
};
constexpr StarterTable kProjectTable{"projects", kProject};

constexpr StarterText kHelperActions[]{
    {"문장마다 결과를 캐시에 두고 바뀐 문장만 다시 검사",
     "Cached results by sentence and checked only what had changed"},
    {"이용자가 되돌린 교정을 모아 주마다 규칙을 고침",
     "Collected corrections that users undid, and revised the rules weekly"},
};
constexpr StarterLine kHelperProject[]{
    kProject[0],
    kProject[1],
    kProject[2],
    kProject[3],
    kProject[4],
    kProject[5],
    kProject[6],
    as_text("background", "긴 글을 붙여 넣으면 검사에 8초가 걸렸습니다.",
            "Checking a long text took 8 seconds after it was pasted."),
    as_texts("actions", kHelperActions),
    as_text("choice", "모델 대신 규칙을 골랐습니다. 틀린 까닭을 말해 줄 수 있어야 했습니다.",
            "Rules rather than a model: it had to say why something is wrong."),
    as_text("learned", "이용자가 되돌린 것이 가장 좋은 시험 자료입니다.",
            "What users undo is the best test data there is."),
    off(as_toml("images", R"([{ file = "screen.png", kind = "screen", caption = "…", alt = "…" }])")),
    kProject[7],
};
constexpr StarterLine kHelperMetric[]{
    as_text("name", "긴 글 검사 시간", "Time to check a long text"),
    as_text("before", "8초", "8 s"),
    as_text("after", "1초", "1 s"),
};

constexpr StarterLine kLanguageSkills[]{
    as_text("group", "언어", "Languages"),
    as_texts("items", kSkillWords),
};
constexpr StarterLine kToolSkills[]{
    as_text("group", "도구", "Tools"),
    as_texts("items", kToolWords),
};

constexpr StarterTable kResumeTables[]{
    kPersonTable,
    kSummaryTable,
    kJobTable,
    {"experience.work", kOrderWork},
    {"experience.work", kReleaseWork},
    kProjectTable,
    kSchoolTable,
    {"skills", kLanguageSkills},
    {"skills", kToolSkills},
};
constexpr StarterTable kCareerTables[]{
    kPersonTable,
    kSummaryTable,
    kJobTable,
    {"experience.work", kOrderTask},
    {"experience.work.metrics", kOrderMetric},
    {"experience.work", kReleaseTask},
    kSchoolTable,
    {"skills", kLanguageSkills},
    {"skills", kToolSkills},
};
constexpr StarterTable kPortfolioTables[]{
    kPersonTable,
    kSummaryTable,
    {"projects", kHelperProject},
    {"projects.metrics", kHelperMetric},
    kJobTable,
    {"experience.work", kOrderTask},
    {"experience.work.metrics", kOrderMetric},
    {"skills", kLanguageSkills},
    {"skills", kToolSkills},
};

constexpr StarterText kBody[]{
    {"{organization}의 {position} 공고를 보고 지원합니다. 지금은 누리랩에서 주문 시스템의 설계와 개발을 맡고 "
     "있습니다.",
     "I am applying for the position of {position} at {organization}. At Nurilab I design and develop the "
     "order "
     "system."},
    {"점심마다 응답이 5초를 넘던 시스템에서 느린 질의 12개를 찾아 색인을 다시 설계했고, 주문 접수와 결제 "
     "확인을 큐로 "
     "분리해 응답을 40% 줄였습니다. 무엇이 느린지 먼저 재고 나서 고치는 것이 제가 일하는 방식입니다.",
     "At lunchtime its responses took more than 5 seconds. I found 12 slow queries, redesigned their indexes "
     "and "
     "put a queue between orders and payments; responses became 40% faster. I measure what is slow before I "
     "change it."},
    {"{organization}에서도 이용자가 가장 오래 기다리는 곳부터 찾아 고치고 싶습니다. 만나 뵙고 더 말씀드릴 수 "
     "있기를 "
     "바랍니다.",
     "At {organization} I would begin with what your users wait for longest. I would be glad to tell you "
     "more in "
     "person."},
};
constexpr StarterLine kLetterHead[]{
    as_text("organization", "담다페이", "Damda Pay"),
    as_text("position", "백엔드 개발자", "Backend Engineer"),
    as_text("recipient", "채용 담당자님", "Ms Gaon Lee"),
    off(as_toml("date", "2026-11-26")),
    as_paragraphs("body", kBody),
};
constexpr StarterTable kLetterTables[]{kPersonTable, {"letter", kLetterHead}};

constexpr StarterLine kEssayHead[]{
    as_text("organization", "담다페이", "Damda Pay"),
    as_text("position", "백엔드 개발자", "Backend Engineer"),
};
constexpr StarterLine kFirstQuestion[]{
    as_text("question", "지원한 이유와 입사 후 하고 싶은 일을 적어 주십시오.",
            "Why do you apply, and what would you like to work on?"),
    as_toml("limit", "500"),
    as_toml("count", R"("spaces")"),
    as_lines(
        "answer",
        "누리랩에서 하루 주문 30만 건을 받는 시스템을 맡으며, 돈이 오가는 일은 빠르기 전에 틀리지 않아야 "
        "한다는 것을 "
        "배웠습니다. {organization}의 결제 시스템은 그 두 가지를 함께 지켜야 하는 곳이라 지원합니다.\n\n"
        "입사하면 결제가 늦어지는 자리를 먼저 재고, 느린 까닭을 하나씩 설명할 수 있게 만들고 싶습니다.",
        "At Nurilab I run a system that takes 300,000 orders a day, and have learned that where money moves, "
        "being right comes before being fast. {organization} has to be both, which is why I apply.\n\n"
        "I would begin by measuring where payments are late, until each delay can be explained."),
};
constexpr StarterLine kSecondQuestion[]{
    as_text("question", "어려움을 이겨 낸 경험을 적어 주십시오.",
            "Describe a difficulty that you have overcome."),
    as_toml("limit", "500"),
    as_toml("count", R"("spaces")"),
    as_lines(
        "answer",
        "점심마다 주문 응답이 5초를 넘었습니다. 서버를 늘리자는 의견이 많았지만 까닭을 모르는 채로 늘리고 "
        "싶지 않아, "
        "먼저 느린 질의 12개를 찾았습니다.\n\n"
        "색인을 다시 설계하고 결제 확인을 큐로 분리하자 응답이 40% 줄었습니다. 그 뒤로 저는 고치기 전에 "
        "잽니다.",
        "At lunchtime, orders took more than 5 seconds. Many asked for more servers; I did not want to add "
        "any "
        "without knowing why, and found 12 slow queries.\n\n"
        "With new indexes and a queue for payments, responses became 40% faster. Since then I measure before "
        "I mend."),
};
constexpr StarterTable kEssayTables[]{
    kPersonTable,
    {"letter", kEssayHead},
    {"letter.questions", kFirstQuestion},
    {"letter.questions", kSecondQuestion},
};

constexpr StarterHint kBuildHint{"hanjang build {}", {"PDF를 만듭니다", "makes its PDFs"}};
constexpr StarterHint kWatchHint{"hanjang build {} --watch",
                                 {"저장할 때마다 다시 만듭니다", "again whenever you save"}};
constexpr StarterHint kCheckHint{"hanjang check {}",
                                 {"고칠 곳을 짚어 줍니다", "says what a good reviewer would"}};
constexpr StarterHint kSheetHint{
    "hanjang layouts --sheet {}",
    {"여러 레이아웃으로 찍어 보고 고릅니다", "shows it in several layouts, to choose one"}};
constexpr StarterHint kPasteHint{"hanjang build {} --format txt",
                                 {"붙여 넣을 글로 만듭니다", "makes text to paste"}};
constexpr StarterHint kCountHint{"hanjang count {}", {"글자 수를 셉니다", "counts the answers"}};
constexpr StarterHint kPersonHint{
    "hanjang reference person",
    {"[person]에 쓸 수 있는 것을 모두 보여 줍니다", "lists all that may stand in [person]"}};
constexpr StarterHint kLetterHint{
    "hanjang reference letter",
    {"[[letter]]에 쓸 수 있는 것을 모두 보여 줍니다", "lists all that may stand in [[letter]]"}};

constexpr StarterHint kDocumentHints[]{kBuildHint, kWatchHint, kCheckHint, kSheetHint, kPersonHint};
constexpr StarterHint kCareerHints[]{kBuildHint, kWatchHint, kCheckHint, kPersonHint};
constexpr StarterHint kLetterHints[]{kBuildHint, kWatchHint, kCheckHint, kPasteHint, kLetterHint};
constexpr StarterHint kEssayHints[]{kBuildHint, kWatchHint, kCheckHint, kCountHint, kPasteHint, kLetterHint};

constexpr StarterText kLetterEnd{"이력서 파일에 함께 두려면 [[letter]]부터 옮기고 변형본으로 부릅니다.\n"
                                 "그러면 이력서의 레이아웃에서 서체와 색을 가져옵니다.\n\n"
                                 "  [variant.damda]\n"
                                 "  letter = \"damda\"      # [[letter]]에 id = \"damda\"를 쓴 뒤\n"
                                 "  layout = \"{}\"",
                                 "To keep it in the file of your resume, move [[letter]] and what follows "
                                 "there, and call it by a variant.\n"
                                 "It takes its type and colours from the resume then.\n\n"
                                 "  [variant.damda]\n"
                                 "  letter = \"damda\"      # with id = \"damda\" in [[letter]]\n"
                                 "  layout = \"{}\""};

constexpr std::array kStarters{
    StarterKind{.kind = "resume",
                .name = {"이력서", "A resume"},
                .pages = "2",
                .tables = kResumeTables,
                .hints = kDocumentHints,
                .lists_sections = true},
    StarterKind{.kind = "career",
                .name = {"경력기술서", "A description of a career"},
                .tables = kCareerTables,
                .hints = kCareerHints,
                .lists_sections = true},
    StarterKind{.kind = "portfolio",
                .name = {"포트폴리오", "A portfolio"},
                .tables = kPortfolioTables,
                .hints = kDocumentHints,
                .lists_sections = true},
    StarterKind{.kind = "letter",
                .name = {"커버레터", "A cover letter"},
                .tables = kLetterTables,
                .hints = kLetterHints,
                .end = kLetterEnd},
    StarterKind{.kind = "essay",
                .name = {"자기소개서", "Answers to set questions"},
                .tables = kEssayTables,
                .hints = kEssayHints,
                .end = kLetterEnd},
};

} // namespace

std::span<const StarterKind> starter_kinds() { return kStarters; }

} // namespace hanjang::driver
