#include "crypto/hash.h"
#include "packages/lines_json.h"
#include "results.h"
#include <fstream>
#include <functional>
#include <random>
#include <sstream>

using namespace touchstone;
using namespace touchstone::packages;
using namespace touchstone::testing;

namespace {

int countFrom(const char* variable, int otherwise)
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue(variable, &given);
    return given && wanted > 0 ? wanted : otherwise;
}

template <class Id> Id freshId()
{
    return Id(crypto::toHex(crypto::randomId()));
}

/// A package with its key, and what its rater did.
struct Sample {
    crypto::KeyPair keys = crypto::makeKeyPair();
    WorkHeader header = {};
    std::vector<WorkItem> items = {};
    ReturnHeader back = {};
    std::vector<Event> events = {};

    explicit Sample(int count = 5)
    {
        header = {freshId<PackageId>(), "法律 2026", "R1", freshId<AnnotatorId>(), freshId<WriterId>(),
            keys.secretKey, "2026-11-21", "2026-12-01", "I agree to the use of my ratings.",
            "# 说明\nBe calm.", *builtinScheme("cvalues"), count};
        for (int n = 0; n < count; ++n)
            items.push_back({freshId<ItemId>(), "问题 " + std::to_string(n) + "\n\"second\" line", "law",
                n % 2 == 0 ? "crime" : "", n % 3, n % 2 == 0, n,
                {{freshId<ResponseId>(), "回答\t" + std::string(static_cast<std::size_t>(40 + n), 'x')}}});
        if (!items.empty()) // as in a calibration round
            items.back().gold = R"({"values":{"safety":{"choice":"safe"}}})";
        back = {header.package, header.writer, 1'700'000'000'000, count, 1};
        for (const WorkItem& item : items)
            addEvent(item.id, "note", R"({"note":"备注 \u0001","on":true})");
    }

    void addEvent(const ItemId& item, std::string kind, std::string payload)
    {
        Event event;
        event.uuid = freshId<EventId>();
        event.writer = header.writer;
        event.writerSequence = static_cast<std::int64_t>(events.size()) + 1;
        event.previousHash = events.empty() ? Digest {} : events.back().hash;
        event.kind = std::move(kind);
        event.item = item;
        event.itemSequence = item.empty() ? 0 : 1;
        event.annotator = header.annotatorId;
        event.utcMs = 1'700'000'000'000 + event.writerSequence;
        event.monotonicMs = event.writerSequence;
        event.payload = std::move(payload);
        event.hash = crypto::blake2b(eventHashInput(event));
        events.push_back(std::move(event));
    }

    std::string package(const std::optional<crypto::SealKey>& seal = {}) const
    {
        std::ostringstream out;
        auto writer = WorkWriter::create(out, header, seal);
        for (const WorkItem& item : items)
            (void)writer->add(item);
        (void)writer->finish();
        return out.str();
    }
    std::string returned(const std::optional<crypto::SealKey>& seal = {}) const
    {
        std::ostringstream out;
        auto writer = ReturnWriter::create(out, back, keys.secretKey, seal);
        for (const Event& event : events)
            (void)writer->add(event);
        (void)writer->finish();
        return out.str();
    }
};

struct Package {
    WorkRead read = {};
    std::vector<WorkItem> items = {};
};

Result<Package> readPackage(const std::string& bytes, Passphrase passphrase = {})
{
    std::istringstream in(bytes);
    Package package;
    return readWork(
        in, "p.tswork", passphrase, [](const WorkRead&) { return Result<void>(); },
        [&](const WorkItem& item) {
            package.items.push_back(item);
            return Result<void>();
        })
        .map([&](WorkRead read) {
            package.read = std::move(read);
            return std::move(package);
        });
}

Result<Returned> readBack(const std::string& bytes, const Sample& sample, Passphrase passphrase = {})
{
    std::istringstream in(bytes);
    return readReturn(in, "r.tsreturn", passphrase, [&](const PackageId& id) -> Result<crypto::PublicKey> {
        if (id != sample.header.package)
            return fail(ErrorCode::UnknownPackage, id.str());
        return sample.keys.publicKey;
    });
}

std::vector<std::string> linesOf(const std::string& bytes)
{
    std::vector<std::string> lines;
    std::istringstream in(bytes);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string bytes;
    for (const std::string& line : lines)
        bytes += line + "\n";
    return bytes;
}

/// Lines with a footer made by `key`, as somebody would who knows the format.
std::string signedAnew(std::vector<std::string> lines, const crypto::SecretKey& key)
{
    lines.pop_back();
    std::ostringstream out;
    auto writer = SignedWriter::create(out, key, {});
    for (const std::string& line : lines)
        (void)writer->add(line);
    (void)writer->finish();
    return out.str();
}

/// The lines with the hash in the footer made right again, and the signature left as it was.
std::string hashedAnew(std::vector<std::string> lines)
{
    const std::string signature = lines.back().substr(lines.back().find("\"signature\""));
    lines.pop_back();
    const std::string body = joined(lines);
    return body + "{\"end\":{\"hash\":\"" + crypto::toHex(crypto::blake2b(body))
        + "\",\"lines\":" + std::to_string(lines.size()) + "," + signature + "\n";
}

/// One change of a file of lines, and what it was.
struct Mutant {
    std::string bytes = {};
    std::string what = {};
};

Mutant mutate(const std::string& bytes, std::mt19937& random, const crypto::SecretKey& other)
{
    std::vector<std::string> lines = linesOf(bytes);
    const auto any = [&](std::size_t size) { return random() % size; };
    const std::size_t body = lines.size() - 1;
    switch (random() % 8) {
    case 0: {
        std::string flipped = bytes;
        const std::size_t at = any(flipped.size());
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << any(8)));
        return {flipped, "flipped bit at " + std::to_string(at)};
    }
    case 1:
        lines.erase(lines.begin() + static_cast<long>(any(lines.size())));
        return {joined(lines), "dropped line"};
    case 2: {
        const std::size_t at = any(lines.size());
        lines.insert(lines.begin() + static_cast<long>(at), lines[at]);
        return {joined(lines), "doubled line"};
    }
    case 3: {
        const std::size_t at = any(body);
        std::swap(lines[at], lines[at + 1]);
        return {joined(lines), "swapped lines"};
    }
    case 4:
        return {bytes.substr(0, any(bytes.size())), "cut"};
    case 5:
        return {signedAnew(lines, other), "other key"};
    case 6: {
        // A digit of a text or a number is changed and the hash made to fit.
        std::string& line = lines[any(body)];
        const std::size_t at = line.find_first_of("0123456789", any(line.size()));
        if (at == std::string::npos)
            line += ' ';
        else
            line[at] = line[at] == '1' ? '2' : '1';
        return {hashedAnew(lines), "recomputed hash"};
    }
    default: {
        lines.erase(lines.begin() + 1 + static_cast<long>(any(body - 1)));
        return {hashedAnew(lines), "dropped line and recomputed hash"};
    }
    }
}

}

class TestPackagesFiles : public QObject {
    Q_OBJECT
private slots:
    void packageAndBack();
    void returnAndBack();
    void sealed();
    void keyFitsOrNot();
    void packageRefuses_data();
    void packageRefuses();
    void returnRefuses_data();
    void returnRefuses();
    void headerRefuses();
    void longLineIsRefused();
    void fullDiskIsNamed();
    void raterKinds();
    void mutants();
    void sealedMutants();
    void plainLinesAreReadAlike();
};

void TestPackagesFiles::packageAndBack()
{
    const Sample sample;
    const std::string bytes = sample.package();
    const auto read = readPackage(bytes);
    TS_OK(read);
    QVERIFY(read->read.header == sample.header);
    QVERIFY(read->items == sample.items);
    QVERIFY(!read->read.seal);
    QCOMPARE(linesOf(bytes).size(), sample.items.size() + 2);
    QCOMPARE(sample.package(), bytes);
}

void TestPackagesFiles::returnAndBack()
{
    Sample sample;
    sample.addEvent({}, "kind_of_2030", "{\"later\": [1,  2]}");
    const auto read = readBack(sample.returned(), sample);
    TS_OK(read);
    QVERIFY(read->header == sample.back);
    QCOMPARE(read->events.size(), sample.events.size());
    for (std::size_t n = 0; n < sample.events.size(); ++n) {
        QCOMPARE(eventHashInput(read->events[n]), eventHashInput(sample.events[n]));
        QCOMPARE(read->events[n].hash, sample.events[n].hash);
    }
    std::istringstream in(sample.returned());
    Passphrase none;
    QVERIFY(peekReturn(in, "r", none).value() == sample.back);
}

void TestPackagesFiles::sealed()
{
    const Sample sample;
    const crypto::SealKey seal = crypto::makeSealKey("开门", crypto::KeyWork::Fast).value();
    const std::string package = sample.package(seal);
    const std::string back = sample.returned(seal);
    for (const std::string& bytes : {package, back}) {
        QVERIFY(bytes.find("法律 2026") == std::string::npos);
        QVERIFY(bytes.find("I agree to") == std::string::npos);
        QVERIFY(bytes.find(sample.header.package.str()) == std::string::npos);
    }
    Passphrase passphrase {"开门", {}};
    std::istringstream in(package);
    const auto read = readPackage(package, passphrase);
    TS_OK(read);
    QVERIFY(read->items == sample.items);
    // What was learned from the package seals the return file for the same passphrase.
    QVERIFY(read->read.seal && read->read.seal->key == seal.key);
    TS_OK(readBack(sample.returned(read->read.seal), sample, passphrase));
    QCOMPARE(readPackage(package).error().code, ErrorCode::Passphrase);
    QCOMPARE(readPackage(package, {"other", {}}).error().code, ErrorCode::Passphrase);
    QCOMPARE(readBack(back, sample, {"other", {}}).error().code, ErrorCode::Passphrase);
    // A passphrase too many does no harm.
    TS_OK(readPackage(sample.package(), passphrase));
}

void TestPackagesFiles::keyFitsOrNot()
{
    const crypto::KeyPair pair = crypto::makeKeyPair();
    QCOMPARE(crypto::publicKeyOf(pair.secretKey), std::optional(pair.publicKey));
    crypto::SecretKey halves = pair.secretKey;
    halves[40] ^= 1;
    QVERIFY(!crypto::publicKeyOf(halves));
}

void TestPackagesFiles::packageRefuses_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* from, const char* to, int line, ErrorCode code) {
        QTest::newRow(name) << from << to << line << static_cast<int>(code);
    };
    row("unknown field", "\"level\":1", "\"level\":1,\"model\":\"x\"", 3, ErrorCode::Shape);
    row("field missing", "\"level\":1,", "", 3, ErrorCode::Missing);
    row("field twice", "\"level\":1", "\"level\":1,\"level\":1", 3, ErrorCode::DuplicateKey);
    row("text for a number", "\"level\":1", "\"level\":\"1\"", 3, ErrorCode::Type);
    row("number out of range", "\"level\":1", "\"level\":7", 3, ErrorCode::Limit);
    row("huge number", "\"level\":1", "\"level\":18446744073709551615", 3, ErrorCode::Limit);
    row("number for a flag", "\"sensitive\":false", "\"sensitive\":0", 3, ErrorCode::Type);
    row("no JSON", "\"level\":1", "\"level\":", 3, ErrorCode::Json);
    row("no object", "{\"domain\"", "[{\"domain\"", 3, ErrorCode::Json);
    row("id too short", "\"item\":\"", "\"item\":\"abc\",\"x\":\"", 3, ErrorCode::Id);
    row("no answer", "\"responses\":[", "\"responses\":[],\"x\":[", 3, ErrorCode::Limit);
    row("unknown field of an answer", "\"text\":", "\"model\":1,\"text\":", 3, ErrorCode::Shape);
    row("unknown field of the header", "\"due\":", "\"models\":[],\"due\":", 1, ErrorCode::Shape);
    row("another number of items", "\"items\":5", "\"items\":4", 7, ErrorCode::Shape);
    row("no annotator", "\"annotator\":\"R1\"", "\"annotator\":\"\"", 1, ErrorCode::Missing);
    row("scheme that is none", "\"unit\":\"response\"", "\"unit\":\"galaxy\"", 1, ErrorCode::Scheme);
    row("gold that is no text", "\"level\":1", "\"gold\":{},\"level\":1", 3, ErrorCode::Type);
    row("gold cut off", "\"level\":1", "\"gold\":\"{\\\"safety\\\":\",\"level\":1", 3, ErrorCode::Json);
    row("gold with a key twice", "\"level\":1",
        "\"gold\":\"{\\\"values\\\":{},\\\"values\\\":{}}\",\"level\":1", 3, ErrorCode::DuplicateKey);
    row("gold that is a list", "\"level\":1", "\"gold\":\"[]\",\"level\":1", 3, ErrorCode::Type);
    row("gold of another kind", "\"level\":1",
        "\"gold\":\"{\\\"values\\\":{\\\"safety\\\":{\\\"choice\\\":7}}}\",\"level\":1", 3, ErrorCode::Type);
    row("newer", "\"version\":1,\"writer\"", "\"version\":3,\"writer\"", 1, ErrorCode::NewerFile);
    row("another kind of file", "\"touchstone\":\"work\"", "\"touchstone\":\"return\"", 1,
        ErrorCode::NotAPackage);
    row("no kind of file", "\"touchstone\":\"work\"", "\"touchstone\":[]", 1, ErrorCode::NotAPackage);
}

/// Each fault is named with its line, even where the key's holder made it.
void TestPackagesFiles::packageRefuses()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, line);
    QFETCH(int, code);
    const Sample sample;
    std::vector<std::string> lines = linesOf(sample.package());
    std::string& changed = lines[line == 1 || line == 7 ? 0 : static_cast<std::size_t>(line) - 1];
    const std::size_t at = changed.find(from.toStdString());
    QVERIFY(at != std::string::npos);
    changed.replace(at, from.toStdString().size(), to.toStdString());
    const auto read = readPackage(signedAnew(lines, sample.keys.secretKey));
    TS_FAILS(static_cast<ErrorCode>(code), read);
    QCOMPARE(read.error().file, std::string("p.tswork"));
    QCOMPARE(read.error().line, line);
}

void TestPackagesFiles::returnRefuses_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* from, const char* to, int line, ErrorCode code) {
        QTest::newRow(name) << from << to << line << static_cast<int>(code);
    };
    row("event changed", "\"kind\":\"note\"", "\"kind\":\"flag\"", 3, ErrorCode::Changed);
    row("payload changed", "备注", "备忘", 3, ErrorCode::Changed);
    row("no kind", "\"kind\":\"note\"", "\"kind\":\"\"", 3, ErrorCode::Missing);
    row("sequence from 0", "\"sequence\":2", "\"sequence\":0", 3, ErrorCode::Limit);
    row("hash that is too long", "\"hash\":\"", "\"hash\":\"00", 3, ErrorCode::Limit);
    row("hash that is none", "\"hash\":\"", "\"hash\":7,\"x\":\"", 3, ErrorCode::Type);
    row("unknown field", "\"kind\":", "\"device\":1,\"kind\":", 3, ErrorCode::Shape);
    row("a package", "\"touchstone\":\"return\"", "\"touchstone\":\"work\"", 1, ErrorCode::PackageItself);
    row("no kind of file", "\"touchstone\":\"return\"", "\"touchstone\":7", 1, ErrorCode::NotAReturn);
    row("damaged in its first line", "\"items\":5", "\"items\":", 1, ErrorCode::Json);
    row("newer", "\"version\":1", "\"version\":9", 1, ErrorCode::NewerFile);
}

void TestPackagesFiles::returnRefuses()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, line);
    QFETCH(int, code);
    const Sample sample;
    std::vector<std::string> lines = linesOf(sample.returned());
    std::string& changed = lines[static_cast<std::size_t>(line) - 1];
    const std::size_t at = changed.find(from.toStdString());
    QVERIFY(at != std::string::npos);
    changed.replace(at, from.toStdString().size(), to.toStdString());
    const auto read = readBack(signedAnew(lines, sample.keys.secretKey), sample);
    TS_FAILS(static_cast<ErrorCode>(code), read);
    QCOMPARE(read.error().line, line);
}

void TestPackagesFiles::headerRefuses()
{
    const Sample sample;
    const Sample stranger;
    TS_FAILS(ErrorCode::UnknownPackage, readBack(stranger.returned(), sample));
    TS_FAILS(ErrorCode::PackageItself, readBack(sample.package(), sample));
    TS_FAILS(ErrorCode::NotAReturn, readBack("%PDF-1.7", sample));
    TS_FAILS(ErrorCode::NotAReturn, readBack("", sample));
    TS_FAILS(ErrorCode::NotAReturn, readBack("{\"prompt\": \"p\", \"response\": \"r\"}\n", sample));
    TS_FAILS(ErrorCode::NotAReturn, readBack("{\n", sample));
    TS_FAILS(ErrorCode::NotAPackage, readPackage(sample.returned()));
    TS_FAILS(ErrorCode::NotAPackage, readPackage("SQLite format 3"));
    TS_FAILS(ErrorCode::NotAPackage, readPackage(""));
    TS_FAILS(ErrorCode::Truncated, readPackage("{"));
    TS_FAILS(ErrorCode::Changed, readPackage("{\"end\":{\"hash\":\"\"}}\n"));
    TS_FAILS(ErrorCode::Truncated, readPackage(sample.package().substr(0, sample.package().size() - 1)));
    TS_FAILS(ErrorCode::Changed, readPackage(sample.package() + "\n"));
    TS_FAILS(ErrorCode::Changed, readPackage(sample.package() + sample.package()));
    // A key whose halves do not fit signs nothing.
    Sample broken;
    std::vector<std::string> lines = linesOf(broken.package());
    const std::string key = crypto::toHex(broken.header.key);
    lines[0].replace(lines[0].find(key), 1, key[0] == '1' ? "2" : "1");
    TS_FAILS(ErrorCode::Signature, readPackage(signedAnew(lines, broken.keys.secretKey)));
    // The same id for two things.
    Sample doubled;
    doubled.items[3].id = ItemId(doubled.items[1].responses[0].id.str());
    const auto read = readPackage(doubled.package());
    TS_FAILS(ErrorCode::DuplicateId, read);
    QCOMPARE(read.error().line, 5);
}

void TestPackagesFiles::longLineIsRefused()
{
    const Sample sample;
    std::ostringstream out;
    auto writer = SignedWriter::create(out, sample.keys.secretKey, {});
    TS_OK(writer);
    TS_FAILS(ErrorCode::Limit, writer->add(std::string(kMostLineBytes + 1, 'x')));
    TS_FAILS(ErrorCode::Limit, readPackage("{" + std::string(kMostLineBytes + 200000, 'x')));
    Sample large;
    large.items[0].prompt.assign((std::size_t {16} << 20) + 1, 'x');
    TS_FAILS(ErrorCode::Limit, readPackage(large.package()));
    Sample broken;
    broken.items[0].prompt = "\xff";
    std::ostringstream other;
    auto package = WorkWriter::create(other, broken.header, {});
    TS_FAILS(ErrorCode::Utf8, package->add(broken.items[0]));
}

/// A full disk is called that, sealed or not.
void TestPackagesFiles::fullDiskIsNamed()
{
    const Sample sample;
    const auto seal = crypto::makeSealKey("words", crypto::KeyWork::Fast);
    for (const std::optional<crypto::SealKey>& key :
        {std::optional<crypto::SealKey>(), std::optional(*seal)}) {
        std::ofstream full("/dev/full", std::ios::binary);
        if (!full)
            QSKIP("needs /dev/full");
        auto writer = WorkWriter::create(full, sample.header, key);
        Result<void> written = writer ? Result<void>() : tl::unexpected(writer.error());
        WorkItem large = sample.items[0];
        large.prompt = std::string(200000, 'x');
        for (int n = 0; n < 3 && written; ++n)
            written = writer->add(large);
        TS_FAILS(ErrorCode::Full, written);
    }
}

void TestPackagesFiles::raterKinds()
{
    for (const char* kind : {"submit", "withdraw", "later", "flag", "note", "kind_of_2030"})
        QVERIFY2(isRaterKind(kind), kind);
    for (const char* kind : {"adjudicate", "hand_check", "imported", "unblind", "snapshot"})
        QVERIFY2(!isRaterKind(kind), kind);
}

void TestPackagesFiles::mutants()
{
    std::mt19937 random(20261121);
    const crypto::SecretKey other = crypto::makeKeyPair().secretKey;
    const int count = countFrom("TOUCHSTONE_MUTANTS", 200);
    std::map<std::string, int> reasons;
    int same = 0;
    for (int n = 0; n < count; ++n) {
        const Sample sample(3 + static_cast<int>(random() % 4));
        const bool package = n % 2 == 0;
        const std::string bytes = package ? sample.package() : sample.returned();
        const Mutant mutant = mutate(bytes, random, other);
        if (mutant.bytes == bytes) {
            ++same;
            continue;
        }
        Error error;
        if (package) {
            const auto read = readPackage(mutant.bytes);
            QVERIFY2(!read, mutant.what.c_str());
            error = read.error();
        } else {
            const auto read = readBack(mutant.bytes, sample);
            QVERIFY2(!read, mutant.what.c_str());
            error = read.error();
        }
        QVERIFY2(!error.file.empty(), mutant.what.c_str());
        QVERIFY2(error.code != ErrorCode::Internal && error.code != ErrorCode::Io, mutant.what.c_str());
        ++reasons[std::string(codeName(error.code))];
    }
    QByteArray told;
    for (const auto& [code, times] : reasons)
        told += QByteArray::fromStdString(" " + code + " " + std::to_string(times));
    qInfo("%d mutants refused, %d were equal to their original:%s", count - same, same, told.constData());
    QVERIFY(same <= count / 50 + 2);
    QVERIFY(reasons.size() >= 4);
}

void TestPackagesFiles::sealedMutants()
{
    std::mt19937 random(7);
    const int count = std::max(40, countFrom("TOUCHSTONE_MUTANTS", 200) / 5);
    const crypto::SealKey seal = crypto::makeSealKey("words", crypto::KeyWork::Fast).value();
    Sample sample;
    sample.header.guidelines = std::string(200000, 'g'); // several pieces
    const std::string package = sample.package(seal);
    const std::string back = sample.returned(seal);
    // Where one of the first bytes makes the work larger, it takes as long as for a real file.
    constexpr std::size_t kWorkByte = 8;
    for (int n = 0; n < count; ++n) {
        const bool first = n % 2 == 0;
        std::string bytes = first ? package : back;
        const std::string before = bytes;
        if (n % 3 == 0)
            bytes.resize(random() % bytes.size());
        else if (n % 3 == 1) {
            std::size_t at = random() % bytes.size();
            at += at == kWorkByte ? 1 : 0;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        } else
            bytes.insert(random() % 2 == 0 ? bytes.size() : 100, "x");
        QVERIFY(bytes != before);
        Passphrase passphrase {"words", {seal}};
        const Error error =
            first ? readPackage(bytes, passphrase).error() : readBack(bytes, sample, passphrase).error();
        QVERIFY2(error.code == ErrorCode::Passphrase || error.code == ErrorCode::Changed
                || error.code == ErrorCode::Truncated || error.code == ErrorCode::NotAPackage
                || error.code == ErrorCode::NotAReturn,
            describe(error).constData());
    }
}

/// The quick reader of an event's line gives what the strict one gives, or leaves the line to it.
void TestPackagesFiles::plainLinesAreReadAlike()
{
    Sample sample(2);
    for (const char* payload : {"{}", "\"\\\b\f\n\r\t/", "\x01\x1F\x7F", "价值观 😀 \u00e9\uffff", ""})
        sample.addEvent(sample.items[0].id, "submit", payload);
    sample.addEvent({}, "kind_of_2030", "{}");
    sample.events.back().annotator = {};
    std::mt19937 random(20261121);
    int plain = 0;
    const auto same = [&](const std::string& line) {
        const auto quick = parsePlainEvent(line, sample.header.writer);
        plain += quick ? 1 : 0;
        const auto strict = parseAnyEvent(line, sample.header.writer);
        return !quick
            || (strict && eventHashInput(*quick) == eventHashInput(*strict) && quick->hash == strict->hash);
    };
    const int mutants = 20 * std::max(40, countFrom("TOUCHSTONE_MUTANTS", 200));
    const std::string inserted = "0-9a\"\\{}\x80\xed\xf0,: ";
    for (const Event& event : sample.events) {
        const std::string line = eventLine(event).value();
        // What is escaped by number is left to the strict one.
        const bool byNumber = event.payload.find('\x01') != std::string::npos;
        QCOMPARE(parsePlainEvent(line, sample.header.writer).has_value(), !byNumber);
        QVERIFY(same(line));
        for (int n = 0; n < mutants; ++n) {
            std::string other = line;
            const std::size_t at = random() % other.size();
            switch (random() % 4) {
            case 0:
                other[at] = static_cast<char>(other[at] ^ (1 << (random() % 8)));
                break;
            case 1:
                other.erase(at, 1 + random() % 3);
                break;
            case 2:
                other.insert(at, 1, inserted[random() % inserted.size()]);
                break;
            default:
                other[at] = inserted[random() % inserted.size()];
            }
            QVERIFY2(same(other), other.c_str());
        }
    }
    qInfo("%d of %zu lines were plain", plain, sample.events.size() * static_cast<std::size_t>(mutants + 1));
    QVERIFY(plain > mutants / 10); // of those with a change in a text or a number
}

QTEST_GUILESS_MAIN(TestPackagesFiles)
#include "test_packages_files.moc"
