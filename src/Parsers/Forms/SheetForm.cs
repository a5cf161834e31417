using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>A kind of form, declared: what of a sheet becomes which records.</summary>
/// <param name="Kind">One of <see cref="FilingKind"/>.</param>
/// <param name="IsOfOneProject">Whether the form is about one project or fund, unless it is a list.</param>
/// <param name="Scores">Whether its rows of indicators are results.</param>
/// <param name="ListsGoals">Whether a numbered goal is several.</param>
internal sealed record SheetForm(string Kind, bool IsOfOneProject, bool Scores, bool ListsGoals)
{
    public static SheetForm ProjectTargets { get; } = new(FilingKind.ProjectTargets, IsOfOneProject: true, Scores: false, ListsGoals: true);

    public static SheetForm ProjectSelfEvaluation { get; } =
        new(FilingKind.ProjectSelfEvaluation, IsOfOneProject: true, Scores: true, ListsGoals: false);

    public static SheetForm TransferTargets { get; } =
        new(FilingKind.TransferTargets, IsOfOneProject: true, Scores: false, ListsGoals: true);

    public static SheetForm TransferSelfEvaluation { get; } =
        new(FilingKind.TransferSelfEvaluation, IsOfOneProject: true, Scores: true, ListsGoals: true);

    public static SheetForm Monitoring { get; } = new(FilingKind.Monitoring, IsOfOneProject: true, Scores: true, ListsGoals: true);

    public static SheetForm DepartmentTargets { get; } =
        new(FilingKind.DepartmentTargets, IsOfOneProject: false, Scores: false, ListsGoals: true);

    public static SheetForm SelfEvaluationScores { get; } =
        new(FilingKind.SelfEvaluationScores, IsOfOneProject: false, Scores: true, ListsGoals: true);

    public Filing Read(FormPart part, FormSignature signature, FormLexicon? lexicon = null)
    {
        lexicon ??= FormLexicon.Standard;
        var restored = OmittedCells.Restored(part, lexicon);
        var builder = new FilingBuilder(Kind, restored);
        var title = builder.TakeTitle(signature);
        var sheet = SheetReader.Read(restored, lexicon);
        new Sheets.SheetRules(this, builder, sheet).Apply();
        return MisprintNotes.Noted(builder.Build(Sheets.UnreadPlaces.Of(restored, sheet, title)), sheet.Misprints);
    }

    /// <summary>A filing of what was put together again of a dump.</summary>
    /// <param name="captions">What was read of it too, and tells nothing of its own.</param>
    public Filing Build(FilingBuilder builder, Sheet sheet, IEnumerable<string> captions)
    {
        foreach (var caption in captions)
            builder.Take(caption);
        builder.Take(sheet.Taken);
        new Sheets.SheetRules(this, builder, sheet).Apply();
        return builder.Build();
    }
}
