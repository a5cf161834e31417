namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>A picture in colours.</summary>
/// <param name="Rgb">Three bytes a pixel (red, green, blue), row by row from the top.</param>
internal sealed record ColorPicture(int Width, int Height, byte[] Rgb, double Dpi);
