#include "service/promptwriting.h"
#include "crypto/hash.h"
#include "domain/event.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/setup.h"
#include "storage/workfile.h"
#include "storage/writtenprompts.h"

namespace touchstone::service {

namespace {

/// Who writes here. Errors: E_NOT_A_WORKING_FILE.
Result<Annotator> writerOf(ProjectSession& session)
{
    const auto work = storage::readWorkFile(session.database());
    if (!work)
        return tl::unexpected(work.error());
    if (!*work || !(*work)->writing)
        return fail(ErrorCode::NotAWorkingFile, storage::utf8(session.path()));
    return storage::SetupRepository(session.database()).annotator((*work)->annotator);
}

Result<void> append(ProjectSession& session, const Annotator& annotator, WrittenPrompt& prompt)
{
    return session.database().write([&]() -> Result<void> {
        const auto sequence = storage::writtenSequence(session.database(), prompt.id);
        if (!sequence)
            return tl::unexpected(sequence.error());
        prompt.sequence = *sequence + 1;
        storage::EventDraft draft;
        draft.kind = eventkind::kPrompt;
        draft.annotator = annotator.row;
        draft.payload = writtenPromptJson(prompt);
        return storage::EventRepository(session.database()).append(draft).map([](const EventId&) {});
    });
}

}

Result<std::vector<WrittenPrompt>> writtenPrompts(ProjectSession& workingFile)
{
    return storage::ownWrittenPrompts(workingFile.database());
}

Result<WrittenPrompt> writePrompt(ProjectSession& workingFile, WrittenPrompt prompt)
{
    const auto annotator = writerOf(workingFile);
    if (!annotator)
        return tl::unexpected(annotator.error());
    if (prompt.text.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::Empty, "text");
    if (prompt.text.size() > kMostPromptBytes)
        return fail(ErrorCode::Limit, "text", "more than 1 MB");
    prompt.on = true;
    if (prompt.id.empty())
        prompt.id = crypto::toHex(crypto::randomId());
    return append(workingFile, *annotator, prompt).map([&] { return prompt; });
}

Result<void> takeBackPrompt(ProjectSession& workingFile, const std::string& id)
{
    const auto annotator = writerOf(workingFile);
    if (!annotator)
        return tl::unexpected(annotator.error());
    const auto sequence = storage::writtenSequence(workingFile.database(), id);
    if (!sequence)
        return tl::unexpected(sequence.error());
    if (*sequence == 0)
        return fail(ErrorCode::NotFound, id);
    WrittenPrompt gone;
    gone.on = false;
    gone.id = id;
    return append(workingFile, *annotator, gone);
}

}
