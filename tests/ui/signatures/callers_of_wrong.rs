// What follows from a wrong signature is not looked at: neither types nor loans of those who call it.
struct Data(i32);

trait OhNo {
    fn oh_no(&'a mut self, other: &Vec<Data>) { loop {} } //~ ERROR E0261 @15
}

impl OhNo for Data {}
impl OhNo for [Data] {}

fn main() {
    let mut v = vec![Data(0)];
    v[0].oh_no(&v);
    (*v).oh_no(&v);
}
