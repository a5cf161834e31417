using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>What reading a file gave, before anything is stored.</summary>
/// <param name="Content">Empty where the file could not be read, or is too large for memory.</param>
/// <param name="Sha256">Null where the file could not be read.</param>
/// <param name="Document">Null where <paramref name="Ending"/> says why, or where the content is in the database already.</param>
/// <param name="Ending">Set where the file is not to be stored.</param>
internal sealed record Reading(byte[] Content, string? Sha256, ParsedDocument? Document, Outcome? Ending)
{
    /// <summary>Set for an archive: what it was unpacked into.</summary>
    public UnpackedFiles? Unpacked { get; init; }

    /// <summary>The newest decision that was heeded; 0 where there was none.</summary>
    public long LastDecision { get; init; }

    /// <summary>Set for an archive whose files are done: what came of them.</summary>
    public MemberTally? Members { get; private init; }

    public static Reading Failed(string reason) => new([], null, null, new Outcome(IngestState.Failed, reason));

    /// <summary>That of an archive, once its files are done: it ends as they let it.</summary>
    public Reading Of(MemberTally members) => this with
    {
        Members = members,
        Ending = members.Outcome is { State: IngestState.Failed or IngestState.Quarantined } ending ? ending : null,
    };
}
