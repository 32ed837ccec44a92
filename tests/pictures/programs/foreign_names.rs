// Names and texts of many scripts, whose letters come from fonts of any width.
struct 宽<'a> { 名字: &'a String, имя_переменной: String, اسم: u8, ชื่อ: u8 }
fn main() {
    let 变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名 = String::from("漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 🦀🦀🦀🦀🦀🦀🦀 สวัสดี नमस्ते مرحبا");
    let 宽值 = 宽 { 名字: &变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名变量名, имя_переменной: String::from("ЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖ"), اسم: 1, ชื่อ: 2 };
    let abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz_اسماسماسماسماسماسماسماسم = &宽值;
    println!("{}{}", 宽值.名字, abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz_اسماسماسماسماسماسماسماسم.имя_переменной);
}
