using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>What the controls of a form show: a page may print a filing in the boxes it was typed into.</summary>
internal static class FormControls
{
    /// <returns>Null for what is no control.</returns>
    public static string? TextOf(IElement element) => element switch
    {
        IHtmlInputElement input => Of(input),
        IHtmlSelectElement select => select.Options.FirstOrDefault(o => o.IsSelected)?.Text ?? "",
        _ => null,
    };

    private static string Of(IHtmlInputElement input) => input.Type switch
    {
        "text" or "number" or "date" or "search" or "tel" or "email" => input.GetAttribute("value") ?? "",
        "checkbox" or "radio" => input.HasAttribute("checked") ? "☑" : "□",
        _ => "",
    };
}
