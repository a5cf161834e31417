namespace Pipeline.Model;

/// <summary>How the text of a page was obtained.</summary>
public enum TextOrigin
{
    Txt,
    PdfText,
    Ocr,
    Html,

    /// <summary>A Word document or a workbook.</summary>
    Office,
}
